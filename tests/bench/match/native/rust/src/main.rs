//! An anchor for the matcher's benchmark: the crate aho-corasick (its NFA) on text that was folded beforehand.
//! `anchor NAMES TEXT SPANS`: names one a line; writes the spans of whole-word, leftmost-longest hits (pairs of 32-bit
//! offsets) to SPANS and prints load time in ms and million characters a second, median.
use aho_corasick::{AhoCorasickBuilder, MatchKind};
use std::{env, fs, time::Instant};

fn word(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == 2
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let began = Instant::now();
    let list = fs::read(&arguments[1]).unwrap();
    let names: Vec<&[u8]> = list.split(|&byte| byte == b'\n').filter(|name| !name.is_empty()).collect();
    let automaton = AhoCorasickBuilder::new().match_kind(MatchKind::Standard).build(&names);
    let load = began.elapsed().as_secs_f64() * 1e3;
    let text = fs::read(&arguments[2]).unwrap();
    let mut longest = vec![0u32; text.len() + 1];
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            longest.fill(0);
            for hit in automaton.find_overlapping_iter(&text) {
                let (from, to) = (hit.start(), hit.end());
                if (from > 0 && word(text[from - 1])) || (to < text.len() && word(text[to])) {
                    continue;
                }
                longest[from] = longest[from].max(to as u32);
            }
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let mut spans = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = longest[at];
        if end == 0 {
            at += 1;
            continue;
        }
        spans.extend((at as u32).to_le_bytes());
        spans.extend(end.to_le_bytes());
        at = end as usize;
    }
    fs::write(&arguments[3], spans).unwrap();
    println!("{} {}", load, text.len() as f64 / times[4] / 1e3);
}

/** The options page: few choices, each undone as easily as made. */
import './options.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatDate } from '../ui/dates';
import { KeyList } from '../ui/keys';
import { MarkChoices } from '../ui/mark-choices';
import { Switch } from '../ui/switch';
import { PANEL_WORDS } from '../ui/words';
import { OPTIONS_WORDS as W } from '../ui/words-pages';
import type { OptionsLink, OptionsModel } from './link';
import { coversAll, siteOf } from './origins';
import { Part } from './part';
import { Remembered } from './remembered';

/** What was done last, with the way back where there is one. */
interface Notice {
  text: string;
  bad?: boolean;
  undo?: () => Promise<unknown>;
}

/** The whole page. */
export function Options({ link }: { link: OptionsLink }): JSX.Element {
  const [model, setModel] = useState<OptionsModel>(() => link.current());
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    setModel(link.current());
    return link.subscribe(setModel);
  }, [link]);
  const change = (doing: Promise<unknown>, done: Notice | null): void => {
    doing.then(
      () => setNotice(done),
      () => setNotice({ text: PANEL_WORDS.notStored, bad: true }),
    );
  };
  const { settings, facts, shortcuts } = model;
  return (
    <main class="options">
      <h1>{W.title}</h1>
      <Part id="marks" title={W.marks}>
        <Switch
          label={PANEL_WORDS.marks}
          on={settings.marks}
          onChange={(marks) => change(link.changeSettings({ marks }), null)}
        />
        <MarkChoices settings={settings} onChange={(part) => change(link.changeSettings(part), null)} />
      </Part>
      <Access model={model} link={link} tell={setNotice} />
      <Silent model={model} link={link} change={change} />
      <Remembered model={model} link={link} change={change} />
      <Part id="keys" title={W.keys}>
        {shortcuts.length === 0 ? (
          <p class="note">{W.keysNone}</p>
        ) : (
          <KeyList shortcuts={shortcuts.map((item) => ({ ...item, keys: item.keys || W.unbound }))} />
        )}
        <p class="note small">{W.keysMore}</p>
      </Part>
      <Part id="privacy" title={W.privacy}>
        {W.privacyMore.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Part>
      {facts && (
        <Part id="glossary" title={W.glossary}>
          <p>{PANEL_WORDS.glossary(facts.entries, formatDate(facts.date))}</p>
          <h3>{W.openData}</h3>
          <ul>
            {W.openDataMore.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Part>
      )}
      <div class="notice" role="status" aria-live="polite">
        {notice && (
          <p class={notice.bad ? 'bad' : ''}>
            {notice.text}
            {notice.undo && (
              <button type="button" class="link" onClick={() => notice.undo && change(notice.undo(), null)}>
                {W.undo}
              </button>
            )}
          </p>
        )}
      </div>
    </main>
  );
}

function Access({
  model,
  link,
  tell,
}: {
  model: OptionsModel;
  link: OptionsLink;
  tell(notice: Notice): void;
}): JSX.Element {
  const every = coversAll(model.origins);
  // "Every site" is given back whole: a part of it would still read everything on the other protocol.
  const grants = every
    ? [{ site: W.accessEvery, origins: [...model.origins] }]
    : model.origins.map((origin) => ({ site: siteOf(origin), origins: [origin] }));
  const drop = (site: string, origins: string[]): void => {
    link.drop(origins).then(
      (gone) => tell(gone ? { text: W.dropped(site) } : { text: W.kept, bad: true }),
      () => tell({ text: W.kept, bad: true }),
    );
  };
  return (
    <Part id="access" title={W.access}>
      {grants.length === 0 ? (
        <p class="note">{W.accessNone}</p>
      ) : (
        <ul class="list">
          {grants.map(({ site, origins }) => (
            <li key={site}>
              <span>{site}</span>
              <button type="button" class="chip" aria-label={W.dropFor(site)} onClick={() => drop(site, origins)}>
                {W.drop}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!every && (
        <button type="button" class="button" onClick={() => void link.askEverySite()}>
          {W.askEvery}
        </button>
      )}
    </Part>
  );
}

function Silent(props: {
  model: OptionsModel;
  link: OptionsLink;
  change(doing: Promise<unknown>, done: Notice | null): void;
}): JSX.Element {
  const { link, change } = props;
  const { silentSites } = props.model.settings;
  const remove = (site: string): void => {
    const without = silentSites.filter((other) => other !== site);
    change(link.changeSettings({ silentSites: without }), {
      text: W.removed(site),
      undo: () => link.changeSettings({ silentSites: [...link.current().settings.silentSites, site] }),
    });
  };
  return (
    <Part id="silent" title={W.silent}>
      {silentSites.length === 0 ? (
        <p class="note">{W.silentNone}</p>
      ) : (
        <ul class="list">
          {silentSites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button type="button" class="chip" aria-label={W.removeFor(site)} onClick={() => remove(site)}>
                {W.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** Switches and facts below the list. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Keys } from '../ui/keys';
import { MarkChoices } from '../ui/mark-choices';
import { Switch } from '../ui/switch';
import { PANEL_WORDS as W } from '../ui/words';
import type { PanelLink, PanelModel } from './link';

/** The switches. One that the browser did not store says so and stays as it was. */
export function Footer({ model, link }: { model: PanelModel; link: PanelLink }): JSX.Element {
  const [failed, setFailed] = useState(false);
  const { settings, facts, tab, access } = model;
  const isPrivate = tab?.private ?? false;
  // Whatever names the site would be kept.
  const site = isPrivate ? null : (tab?.site ?? null);
  const change = (doing: Promise<void>): void => {
    setFailed(false);
    doing.catch(() => setFailed(true));
  };
  return (
    <footer class="foot">
      {isPrivate && <p class="note">{W.privateWindow}</p>}
      {access === 'this-page' && tab?.site && (
        <div class="offer">
          <span class="note">{W.thisPageOnly}</span>
          {site !== null && (
            <button type="button" class="chip" onClick={() => void link.askSite()}>
              {W.askSite(site)}
            </button>
          )}
          <button type="button" class="chip" onClick={() => void link.askEverySite()}>
            {W.askEvery}
          </button>
        </div>
      )}
      <Switch label={W.marks} on={settings.marks} onChange={(marks) => change(link.changeSettings({ marks }))} />
      {site !== null && access !== 'impossible' && (
        <Switch
          label={W.site(site)}
          on={!settings.silentSites.includes(site)}
          onChange={(on) => change(link.setSiteSilent(!on))}
        />
      )}
      <MarkChoices settings={settings} onChange={(part) => change(link.changeSettings(part))} />
      {failed && (
        <p class="bad" role="alert">
          {W.notStored}
        </p>
      )}
      <div class="chips">
        {model.page.type === 'article' && !isPrivate && (
          <button type="button" class="chip" onClick={link.print}>
            <Icon name="print" />
            {W.print}
          </button>
        )}
        <button type="button" class="chip" onClick={link.openList}>
          <Icon name="list" />
          {W.list}
        </button>
      </div>
      <Keys shortcuts={model.shortcuts} />
      {facts && <p class="note small">{W.glossary(facts.entries, formatDate(facts.date))}</p>}
    </footer>
  );
}

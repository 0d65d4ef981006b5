/** What the panel says when there is no article to show: what is the matter, and what can be done about it. */
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../ui/icon';
import { PANEL_WORDS as W } from '../ui/words';
import type { PanelLink, PanelModel } from './link';

/** The empty state that fits the model. */
export function Empty({ model, link }: { model: PanelModel; link: PanelLink }): JSX.Element {
  const { page, tab, access } = model;
  const site = tab?.site ?? null;
  if (!tab) return <Say title={W.noTab} text={W.noTabMore} />;
  if (access === 'impossible') return <Say title={W.impossible} text={W.impossibleMore} />;
  switch (page.type) {
    case 'reading':
      return (
        <div class="empty" role="status">
          <span class="progress" aria-hidden="true" />
          <h2>{W.reading}</h2>
          <p>{W.readingMore}</p>
        </div>
      );
    case 'no-article':
      return <Say title={W.noArticle} text={W.noArticleMore} />;
    case 'off':
      return (
        <Say title={W.off(site ?? tab.title)} text={W.offMore}>
          <button type="button" class="button" onClick={() => void link.setSiteSilent(false)}>
            {W.switchOn}
          </button>
        </Say>
      );
    case 'failed':
      return (
        <Say title={W.failed} text={page.message}>
          <button type="button" class="button" onClick={() => link.readAgain()}>
            {W.again}
          </button>
        </Say>
      );
    case 'paused':
      return (
        <Say title={W.paused} text={W.pausedMore}>
          <button type="button" class="button" onClick={() => link.readAgain()}>
            {W.again}
          </button>
        </Say>
      );
    default:
      return (
        <Say title={W.notRead} text={access === 'none' ? W.notReadMore : W.stillOpen}>
          {access !== 'every' && site !== null && (
            <>
              {access !== 'site' && !tab.private && (
                <button type="button" class="button main" onClick={() => void link.askSite()}>
                  {W.askSite(site)}
                </button>
              )}
              <button type="button" class="button" onClick={() => void link.askEverySite()}>
                {W.askEvery}
              </button>
            </>
          )}
        </Say>
      );
  }
}

function Say(props: { title: string; text: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="empty">
      <Icon name="work" size={28} />
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children && <div class="actions">{props.children}</div>}
    </div>
  );
}

/** The welcome page: what happens with the reader's data, one question, and a story to try it on. */
import './welcome.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/icon';
import { KeyList } from '../ui/keys';
import { WELCOME_WORDS as W } from '../ui/words-pages';
import type { WelcomeActions, WelcomeModel } from './contract';

/** The whole page. */
export function Welcome({ actions }: { actions: WelcomeActions }): JSX.Element {
  const [model, setModel] = useState<WelcomeModel>(() => actions.current());
  useEffect(() => {
    setModel(actions.current());
    return actions.subscribe(setModel);
  }, [actions]);
  const bound = model.shortcuts.filter(({ keys }) => keys !== '');
  return (
    <main class="welcome">
      <header>
        <h1>{W.title}</h1>
        <p class="lead">{W.lead}</p>
        <ul class="promises">
          {W.promises.map((text) => (
            <li key={text}>
              <Icon name="check" size={20} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
        <Question model={model} actions={actions} />
      </header>
      <section class="how" aria-labelledby="how">
        <h2 id="how">{W.how}</h2>
        <div class="ways">
          <div>
            <h3>{W.hover}</h3>
            <p>{W.hoverMore}</p>
          </div>
          <div>
            <h3>{W.keyboard}</h3>
            <p>{W.keyboardMore}</p>
            {bound.length > 0 && <KeyList shortcuts={bound} />}
          </div>
          <div>
            <h3>{W.panel}</h3>
            <p>{W.panelMore}</p>
            <button type="button" class="button" onClick={() => actions.openPanel()}>
              {W.openPanel}
            </button>
          </div>
        </div>
      </section>
      <section class="try" aria-labelledby="try">
        <h2 id="try">{W.sample}</h2>
        <p class="note">{W.sampleMore}</p>
        <Sample actions={actions} />
      </section>
    </main>
  );
}

/** Asks once. Both answers are equal; the second asks nothing of the browser. */
function Question({ model, actions }: { model: WelcomeModel; actions: WelcomeActions }): JSX.Element {
  const [answer, setAnswer] = useState<'chosen' | 'refused' | null>(null);
  const ask = (): void => {
    // Straight from the press: the browser shows its question only then.
    actions.askEverySite().then(
      (granted) => setAnswer(granted ? null : 'refused'),
      () => setAnswer('refused'),
    );
  };
  return (
    <section class="question" aria-labelledby="where">
      <h2 id="where">{W.where}</h2>
      {model.everySite ? (
        <p class="done">
          <Icon name="check" size={20} />
          <span>{W.everyDone}</span>
        </p>
      ) : (
        <div class="answers">
          <div>
            <button type="button" class="button main" aria-describedby="every-more" onClick={ask}>
              {W.every}
            </button>
            <p id="every-more" class="note">
              {W.everyMore}
            </p>
          </div>
          <div>
            <button type="button" class="button" aria-describedby="chosen-more" onClick={() => setAnswer('chosen')}>
              {W.chosen}
            </button>
            <p id="chosen-more" class="note">
              {W.chosenMore}
            </p>
          </div>
        </div>
      )}
      <p class="answer" role="status">
        {!model.everySite && (answer === 'chosen' ? W.chosenDone : answer === 'refused' ? W.refused : '')}
      </p>
    </section>
  );
}

/** A place that belongs to whoever fills it. */
function Sample({ actions }: { actions: WelcomeActions }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current) actions.fillSample(place.current);
  }, [actions]);
  return <div class="sample" ref={place} />;
}

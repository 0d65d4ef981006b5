/** The choices that say what is marked: how much is known already, which mentions, which kinds. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { DENSITIES, type Density, type Settings } from '../settings/settings';
import { FAMILIES } from './kinds';
import { KnowsChoice } from './knows';
import { FAMILY_WORDS, PANEL_WORDS as W } from './words';

/** Asks for each change by `onChange`; shows what `settings` says. */
export function MarkChoices(props: {
  settings: Settings;
  onChange(part: Partial<Pick<Settings, 'knows' | 'density' | 'plain'>>): void;
}): JSX.Element {
  const { settings, onChange } = props;
  const id = useId();
  const { plain } = settings;
  return (
    <>
      <KnowsChoice value={settings.knows} onChange={(knows) => onChange({ knows })} />
      <div class="knows">
        <label for={id}>{W.density}</label>
        <span class="select">
          <select id={id} onChange={(event) => onChange({ density: event.currentTarget.value as Density })}>
            {DENSITIES.map((density) => (
              <option key={density} value={density} selected={density === settings.density}>
                {W.densities[density]}
              </option>
            ))}
          </select>
        </span>
      </div>
      <fieldset class="kinds">
        <legend>{W.kinds}</legend>
        {FAMILIES.map((family) => (
          <label key={family} class={family}>
            <input
              type="checkbox"
              checked={!plain.includes(family)}
              onChange={(event) => {
                const others = plain.filter((one) => one !== family);
                onChange({ plain: event.currentTarget.checked ? others : [...others, family] });
              }}
            />
            {FAMILY_WORDS[family]}
          </label>
        ))}
      </fieldset>
    </>
  );
}

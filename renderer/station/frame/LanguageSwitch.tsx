import { type Language, languages } from '../../../shared/contract/view.ts';
import { useSnapshot, useStore } from '../bridge/useStation.tsx';
import { useT } from '../text/useT.tsx';

/** Each language in its own name: these words are never translated. */
const own: {
  readonly [L in Language]: { readonly name: string; readonly short: string; readonly tag: string };
} = {
  zh: { name: '中文', short: '中文', tag: 'zh-Hant' },
  pt: { name: 'Português', short: 'PT', tag: 'pt' },
  en: { name: 'English', short: 'EN', tag: 'en' },
};

export function LanguageSwitch({ full = false }: { full?: boolean }) {
  const t = useT();
  const store = useStore();
  const language = useSnapshot().view?.language ?? 'zh';
  return (
    <fieldset className="segments" aria-label={t('frame.language')}>
      {languages.map(one => (
        <button
          key={one}
          type="button"
          className="segment"
          lang={own[one].tag}
          aria-pressed={one === language}
          // what is said aloud holds what is seen: somebody who speaks to the computer says what is seen
          aria-label={full || one === 'zh' ? own[one].name : `${own[one].short} ${own[one].name}`}
          onClick={() => void store.ask({ ask: 'set-language', language: one })}
        >
          {full ? own[one].name : own[one].short}
        </button>
      ))}
    </fieldset>
  );
}

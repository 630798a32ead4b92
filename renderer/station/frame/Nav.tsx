import { type ScreenEntry, screens } from '../screens/registry.tsx';
import { useT } from '../text/useT.tsx';
import { HelpButton } from './Help.tsx';
import { useScreen } from './useScreen.tsx';

function Item({ entry }: { entry: ScreenEntry }) {
  const t = useT();
  const { screen, go } = useScreen();
  const Icon = entry.icon;
  return (
    <li>
      <button
        type="button"
        className="nav-item"
        // for a mouse at 200 %, where only the icon is there
        title={t(entry.title)}
        aria-current={screen.id === entry.id ? 'page' : undefined}
        aria-keyshortcuts={`Alt+${entry.key}`}
        onClick={() => {
          go(entry.id);
          // the keys belong to the screen, not to the button that led there: Enter must hand out a ballot
          document.querySelector<HTMLElement>('main.main')?.focus({ preventScroll: true });
        }}
      >
        <Icon aria-hidden="true" size={20} />
        <span className="nav-text">{t(entry.title)}</span>
        <span className="keycap" aria-hidden="true">
          {entry.key}
        </span>
      </button>
    </li>
  );
}

export function Nav() {
  const t = useT();
  const [day, beside] = [screens.filter(s => s.place === 'day'), screens.filter(s => s.place === 'beside')];
  return (
    <nav className="nav" aria-label={t('frame.navigation')}>
      <ul aria-label={t('frame.steps')}>
        {day.map(entry => (
          <Item key={entry.id} entry={entry} />
        ))}
      </ul>
      <ul className="nav-beside" aria-label={t('frame.beside')}>
        {beside.map(entry => (
          <Item key={entry.id} entry={entry} />
        ))}
      </ul>
      <HelpButton />
    </nav>
  );
}

import { useT } from '../text/useT.tsx';

/** Anybody can make a package: whose it is, only this says, compared with what the committee published on paper. */
export function CommitteeKey({ fingerprint }: { fingerprint: string }) {
  const t = useT();
  return (
    <div className="committee-key">
      <span className="soft small">{t('start.committee-key')}</span>
      <code className="fingerprint">{fingerprint}</code>
      <span className="soft small">{t('start.committee-key-compare')}</span>
    </div>
  );
}

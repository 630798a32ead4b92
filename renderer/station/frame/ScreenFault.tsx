import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { useT } from '../text/useT.tsx';

/**
 * A part of the window that fails while it is drawn must not take the rest with it: a white window before a queue
 * says nothing of whether the ballot was recorded. Main keeps what the page's console says of it (faults.log).
 */
export class ScreenFault extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Told again={() => this.setState({ failed: false })} />;
  }
}

function Told({ again }: { again: () => void }) {
  const t = useT();
  return (
    <div className="screen-fault">
      <div className="card-alone" role="alert">
        <TriangleAlert aria-hidden="true" size={40} />
        <h1>{t('frame.fault')}</h1>
        <p>{t('frame.fault-safe')}</p>
        <p>{t('frame.fault-next')}</p>
        <Button look="primary" autoFocus onPress={again}>
          {t('frame.fault-again')}
        </Button>
      </div>
    </div>
  );
}

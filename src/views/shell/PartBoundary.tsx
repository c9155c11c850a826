import { Component, type ComponentType, type ReactNode } from 'react';

export interface LostProps {
  /** Why there is no view. */
  error: unknown;
  again: () => void;
}

interface PartBoundaryProps {
  Lost: ComponentType<LostProps>;
  /** Before the view is tried anew. */
  onAgain: () => void;
  children: ReactNode;
}

interface Caught {
  readonly error: unknown;
}

/** Keeps what is wrong with one view from the rest of the page. A class, for React has no other way. */
export class PartBoundary extends Component<PartBoundaryProps, { caught: Caught | null }> {
  override state: { caught: Caught | null } = { caught: null };

  static getDerivedStateFromError(error: unknown): { caught: Caught } {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { Lost, onAgain, children } = this.props;
    const { caught } = this.state;
    if (caught === null) return children;
    const again = () => {
      onAgain();
      this.setState({ caught: null });
    };
    return <Lost error={caught.error} again={again} />;
  }
}

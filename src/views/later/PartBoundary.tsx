import { Component, type ComponentType, type ReactNode } from 'react';
import { LostPart, type LostProps } from './LostPart';

interface PartBoundaryProps {
  /** What stands in the view's place. */
  Lost?: ComponentType<LostProps> | undefined;
  /** Before the view is tried anew: at once, or when it is next shown. */
  onAgain?: () => void;
  children: ReactNode;
}

interface PartState {
  readonly caught: { readonly error: unknown } | null;
  readonly tried: boolean;
}

/** Keeps what is wrong with one view from the rest of the page. A class, for React has no other way. */
export class PartBoundary extends Component<PartBoundaryProps, PartState> {
  override state: PartState = { caught: null, tried: false };

  static getDerivedStateFromError(error: unknown): Pick<PartState, 'caught'> {
    return { caught: { error } };
  }

  override componentWillUnmount(): void {
    if (this.state.caught !== null) this.props.onAgain?.();
  }

  private readonly again = () => {
    this.props.onAgain?.();
    this.setState({ caught: null, tried: true });
  };

  override render(): ReactNode {
    const { Lost = LostPart, children } = this.props;
    const { caught, tried } = this.state;
    return caught === null ? (
      children
    ) : (
      <Lost error={caught.error} tried={tried} again={this.again} />
    );
  }
}

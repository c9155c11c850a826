import { errorText } from '../../core/selfTest/markdown';
import type { SelfTestCheck, SelfTestGroup } from '../../core/selfTest/report';
import { fixed } from '../../i18n/format';
import { Keep } from '../keep/Keep';
import styles from '../report/Report.module.css';
import { NumberCell, Table } from '../report/ReportTable';
import { backendName } from '../time/names';
import { t } from './selfTestWords';

const TEXTS = ['check', 'backend', 'result', 'where'] as const;
const NUMBERS = ['error', 'bound', 'compared', 'ms'] as const;

interface Props {
  readonly group: SelfTestGroup;
  readonly checks: readonly SelfTestCheck[];
}

/** The checks of a group; nothing before the first. */
export function Checks({ group, checks }: Props) {
  if (checks.length === 0) return null;
  const texts = TEXTS.map((column) => t(`selfTest.column.${column}`));
  const numbers = NUMBERS.map((column) => t(`selfTest.column.${column}`));
  const label = t(`selfTest.group.${group}`);
  return (
    <div data-kept="">
      <h3 className={styles.subtitle}>{label}</h3>
      <Keep name={`self-test-${group}`} title={label} corner />
      <Table label={label} texts={texts} numbers={numbers}>
        {checks.map((check) => (
          <tr key={`${check.name} ${check.backend}`} data-passed={check.passed}>
            <th scope="row">{check.name}</th>
            <td>{check.backend && backendName({ name: check.backend, software: false })}</td>
            <td>
              {check.passed ? (
                t('selfTest.result.passed')
              ) : (
                <strong>{t('selfTest.result.failed')}</strong>
              )}
            </td>
            <td>{check.where}</td>
            <NumberCell>{check.failure?.code ?? errorText(check.largestError)}</NumberCell>
            <NumberCell>{errorText(check.bound)}</NumberCell>
            <NumberCell>{check.compared}</NumberCell>
            <NumberCell>{fixed(check.elapsedMs, 1)}</NumberCell>
          </tr>
        ))}
      </Table>
    </div>
  );
}

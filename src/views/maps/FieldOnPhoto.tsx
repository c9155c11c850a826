import { useMemo, useState } from 'react';
import type { Graph } from '../../core/layer';
import type { LaneId } from '../../store/lanes';
import type { LookAt } from '../../store/looks';
import type { Subject } from '../../store/runs';
import { PictureCanvas } from '../infer/PictureCanvas';
import { useSeen } from '../looks/useSeen';
import { testIds } from '../testIds';
import { EffectiveField } from './EffectiveField';
import styles from './Field.module.css';
import { FieldOutline } from './FieldOutline';
import { coveringOf, fieldOnCrop } from './fieldOnCrop';
import { fieldsOf, STRIDES_ON, type StrideOn } from './fieldsOf';
import { fieldText } from './fieldText';
import { t } from './mapsWords';
import { ShadedField } from './ShadedField';
import { useEffectiveField } from './useEffectiveField';

interface FieldOnPhotoProps {
  readonly lane: LaneId;
  readonly graph: Graph;
  /** Of the layer in the graph. */
  readonly index: number;
  readonly layer: string;
  readonly subject: Subject;
  readonly of: LookAt;
  readonly position: { readonly y: number; readonly x: number };
}

/** What a position of a layer sees of the photo: outlined by arithmetic, shaded by measurement. */
export function FieldOnPhoto(props: FieldOnPhotoProps) {
  const { lane, graph, index, layer, subject, of, position } = props;
  const crop = useSeen(subject);
  const cropPx = graph.layers[0]?.out.heightPx ?? 1;
  const { spec } = subject.network;
  const fields = useMemo(() => fieldsOf(spec, index), [spec, index]);
  const [strideOn, setStrideOn] = useState<StrideOn>(fields.own);
  const field = fields[strideOn];
  const onCrop = field && fieldOnCrop(field, position, cropPx);
  const effective = useEffectiveField(lane, of, subject.key, layer);
  const covering = field === null ? null : coveringOf(field, cropPx);
  return (
    <>
      <div className={styles.photo} data-small={cropPx <= 64}>
        <PictureCanvas
          picture={crop}
          label={t('maps.field.photo', { lane: lane.toUpperCase() })}
          className={styles.crop}
          emptyPx={cropPx}
        />
        <ShadedField effective={effective.shown} />
        {onCrop !== null && <FieldOutline field={onCrop} cropPx={cropPx} />}
      </div>
      <div className={styles.facts}>
        <p className="num" data-testid={testIds.mapField(lane)} data-value={field?.sizePx}>
          {onCrop === null ? t('maps.field.none') : fieldText(onCrop, position, field?.whole)}
        </p>
        {fields.both && (
          <label className={styles.switch}>
            {t('maps.field.stride')}
            <select
              value={strideOn}
              onChange={({ target }) => setStrideOn(target.value === '1x1' ? '1x1' : '3x3')}
            >
              {STRIDES_ON.map((on) => (
                <option key={on} value={on}>
                  {t(on === fields.own ? 'maps.field.strideOwn' : 'maps.field.strideOn', {
                    on: on.replace('x', '×'),
                    px: fields[on]?.sizePx ?? 0,
                  })}
                </option>
              ))}
            </select>
          </label>
        )}
        {covering !== null && (
          <EffectiveField
            lane={lane}
            effective={effective}
            position={position}
            covering={covering}
          />
        )}
      </div>
    </>
  );
}

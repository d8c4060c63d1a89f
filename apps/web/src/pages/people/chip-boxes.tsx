import { Check } from 'lucide-react';
import { fieldId } from '../../ui/field.js';

interface ChipBoxesProps<T extends string> {
  name: string;
  label: string;
  value: readonly T[];
  choices: readonly { value: T; label: string }[];
  onChange: (value: T[]) => void;
}

/** Several of a few choices, all visible. */
export function ChipBoxes<T extends string>({ name, label, value, choices, onChange }: ChipBoxesProps<T>) {
  return (
    <fieldset className="choices" id={fieldId(name)} tabIndex={-1}>
      <legend>{label}</legend>
      <div className="chips">
        {choices.map((choice) => (
          <label key={choice.value} className="chip">
            <input
              type="checkbox"
              checked={value.includes(choice.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...value, choice.value] : value.filter((other) => other !== choice.value),
                )
              }
            />
            <span>
              {value.includes(choice.value) && <Check aria-hidden="true" size={14} />}
              {choice.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface FilterChipsProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A filter with a few values, as buttons; the chosen one is pressed. */
export function FilterChips<T extends string>({ label, value, choices, onChange }: FilterChipsProps<T>) {
  return (
    <div className="chips" role="group" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className="chip">
          <input
            type="radio"
            name={label}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            value={choice.value}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

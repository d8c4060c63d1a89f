import { useMemo, type ReactNode } from 'react';
import { Select } from '../ui/field.js';
import { zoneChoices } from './zones.js';

interface ZoneFieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  value: string;
  onChange: (zone: string) => void;
  error?: string | undefined;
}

/** A time zone by its IANA name, each with its offset now. */
export function ZoneField({ value, onChange, ...rest }: ZoneFieldProps) {
  const choices = useMemo(() => zoneChoices(value), [value]);
  return (
    <Select {...rest} dir="ltr" value={value} onChange={(event) => onChange(event.target.value)} choices={choices} />
  );
}

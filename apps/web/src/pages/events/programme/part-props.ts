import type { Language } from '@hamshahr/time';
import type { CityView, EventView } from '../../../api/generated/index.js';
import type { ProgrammeForm, SessionForm } from './programme-form.js';

/** What every part of the editor is given. */
export interface PartProps {
  form: ProgrammeForm;
  change: (part: Partial<ProgrammeForm>) => void;
  errorOf: (field: string) => string | undefined;
  /** Those of the event's texts. */
  languages: Language[];
  cities: CityView[];
  revision: EventView['revision'];
}

/** What every part of one session is given. */
export interface SessionProps extends PartProps {
  at: number;
  session: SessionForm;
  /** null takes it away. */
  onChange: (session: SessionForm | null) => void;
}

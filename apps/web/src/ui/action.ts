import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { say, sayProblem } from './toast.js';

interface Action<In, Out> {
  run: (input: In) => Promise<Out>;
  /** Said when it is done; empty says nothing. */
  done?: (out: Out, input: In) => string;
  undo?: (out: Out, input: In) => void;
  /** What is asked for anew afterwards. */
  stale?: readonly QueryKey[];
  after?: (out: Out, input: In) => void;
  /** The form shows the problem itself. */
  isQuiet?: boolean;
}

/** One thing a person does: carried out once, said, reversible where `undo` is given, refusals in the API's words. */
export function useAction<In = void, Out = unknown>({ run, done, undo, stale = [], after, isQuiet }: Action<In, Out>) {
  const client = useQueryClient();
  const { t } = useTranslation();
  return useMutation<Out, Error, In>({
    mutationFn: run,
    onSuccess: async (out, input) => {
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
      const text = done?.(out, input);
      if (text) say(text, undo && (() => undo(out, input)));
      after?.(out, input);
    },
    onError: (error) => {
      if (!isQuiet) sayProblem(error, t('state.offline'));
    },
  });
}

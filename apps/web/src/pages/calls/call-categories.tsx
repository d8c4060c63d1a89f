import { localizeDigits } from '@hamshahr/time';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import { say } from '../../ui/toast.js';
import { inserted, moved, replaced } from '../events/programme/lists.js';
import { WordField, type PartProps } from './call-fields.js';
import { freeKey, type Category } from './call-form.js';
import { ReadingFields } from './call-rules.js';
import { focusField } from './call-tracks.js';
import { ItemHandles, focusItem, movesByKey } from './item-handles.js';

const MOST = 10;

/** How submissions are judged: with or without names, and by what. */
export function ReviewCard(props: PartProps) {
  const { form, change, language, errorOf } = props;
  const { t } = useTranslation();
  const own = useLanguage();
  const { categories } = form;
  const add = () => {
    const [weight, max] = [localizeDigits('1', own), localizeDigits('5', own)];
    change({ categories: [...categories, { key: freeKey(categories, 'c'), name: {}, weight, max }] });
    focusField(`categories.${categories.length}.name.${language}`);
  };
  const move = (at: number, by: number) => {
    if (!categories[at + by]) return;
    change({ categories: moved(categories, at, by) });
    focusItem(categories[at]!.key);
  };
  const remove = (at: number) => {
    const category = categories[at]!;
    change({ categories: replaced(categories, at, null) });
    say(t('callForm.categoryRemoved'), () => change((now) => ({ categories: inserted(now.categories, at, category) })));
  };
  return (
    <Card title={t('callForm.review')}>
      <ReadingFields {...props} />
      <h3>{t('callForm.categories')}</h3>
      <p className="small muted">{t('callForm.categoriesHint')}</p>
      {errorOf('categories') && (
        <p className="error" id="f-categories" tabIndex={-1}>
          {errorOf('categories')}
        </p>
      )}
      {categories.map((category, at) => (
        <CategoryFields
          key={category.key}
          {...props}
          {...{ category, at }}
          onChange={(changed) => change({ categories: replaced(categories, at, changed) })}
          onMove={(by) => move(at, by)}
          onRemove={() => remove(at)}
        />
      ))}
      {categories.length < MOST && (
        <div>
          <Button icon={<Plus aria-hidden="true" size={18} />} onPress={add}>
            {t('callForm.addCategory')}
          </Button>
        </div>
      )}
    </Card>
  );
}

interface CategoryProps extends PartProps {
  category: Category;
  at: number;
  onChange: (category: Category) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function CategoryFields({ category, at, form, language, errorOf, onChange, onMove, onRemove }: CategoryProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const name = t('callForm.category', { number: formatNumber(at + 1, own) });
  const field = `categories.${at}`;
  const number = (part: 'weight' | 'max') => (
    <TextField
      label={t(`callForm.${part}`)}
      name={`${field}.${part}`}
      dir="ltr"
      inputMode="numeric"
      value={category[part]}
      error={errorOf(`${field}.${part}`)}
      onChange={(event) => onChange({ ...category, [part]: event.target.value })}
    />
  );
  return (
    <div
      className="category item"
      data-item={category.key}
      tabIndex={-1}
      role="group"
      aria-label={name}
      onKeyDown={movesByKey(onMove)}
    >
      <WordField
        field={`${field}.name`}
        label={name}
        words={category.name}
        onChange={(words) => onChange({ ...category, name: words })}
        {...{ mainLanguage: form.mainLanguage, language, errorOf }}
      />
      {number('weight')}
      {number('max')}
      <ItemHandles {...{ name, at, count: form.categories.length, onMove, onRemove }} />
    </div>
  );
}

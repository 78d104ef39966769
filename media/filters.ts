/** Draws the ways to group and to filter the list. What there is to choose is decided by `panel/rows`. */
import { type FilterMenu, filterMenus, isFiltered } from '../src/panel/rows';
import { type Filters, firstState, type PanelState } from '../src/panel/state';
import type { Registry } from '../src/registry/codes';
import { setOn, textButton } from './controls';
import { element } from './elements';

export interface FilterBar {
  show(registry: Registry, state: PanelState): void;
}

export function createFilters(
  container: HTMLElement,
  changed: (change: Partial<Pick<PanelState, 'grouping' | 'filters'>>) => void,
): FilterBar {
  return {
    show(registry, state) {
      let { grouping, filters } = state;
      const groupings = (['class', 'publisher'] as const).map(value => {
        const label = value === 'class' ? 'By class' : 'By publisher';
        const button = element('button', { type: 'button', 'aria-pressed': String(grouping === value) }, label);
        button.addEventListener('click', () => {
          grouping = value;
          for (const other of groupings) other.setAttribute('aria-pressed', String(other === button));
          changed({ grouping });
        });
        return button;
      });
      const menus = filterMenus(registry).map(menu =>
        select(menu, filters, filter => {
          const { [menu.key]: _former, ...others } = filters;
          apply({ ...others, ...filter });
        }),
      );
      const everyday = element('button', { type: 'button', class: 'chip' }, 'Everyday');
      everyday.addEventListener('click', () => apply({ ...filters, everyday: !filters.everyday }));
      const chips = element(
        'div',
        { class: 'chips', role: 'group', 'aria-label': 'Filter the list' },
        ...menus,
        everyday,
      );
      // Made when there is something to clear: an element of the library takes its time.
      let clear: HTMLElement | undefined;
      const clearButton = () => {
        const button = textButton(undefined, 'Clear filters', { secondary: true });
        button.addEventListener('click', () => {
          for (const menu of menus) menu.value = '';
          everyday.focus();
          apply(firstState.filters);
        });
        return button;
      };
      const settle = () => {
        setOn(everyday, filters.everyday);
        if (isFiltered(filters)) clear ??= chips.appendChild(clearButton());
        if (clear) clear.hidden = !isFiltered(filters);
      };
      const apply = (chosen: Filters) => {
        filters = chosen;
        settle();
        changed({ filters });
      };
      settle();
      container.replaceChildren(
        element('div', { class: 'switch', role: 'group', 'aria-label': 'Group the list' }, ...groupings),
        chips,
      );
    },
  };
}

/** `changed` gets what the choice adds to the filters: nothing for the first. */
function select(
  { key, label, any, choices }: FilterMenu,
  filters: Filters,
  changed: (filter: Partial<Filters>) => void,
): HTMLSelectElement {
  const chosen = String(filters[key] ?? '');
  const made = element(
    'select',
    { 'aria-label': label },
    element('option', { value: '' }, any),
    ...choices.map(choice =>
      element('option', { value: choice.value, selected: choice.value === chosen }, choice.label),
    ),
  );
  made.addEventListener('change', () => changed(choices.find(choice => choice.value === made.value)?.filter ?? {}));
  return made;
}

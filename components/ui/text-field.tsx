import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { fieldLook } from './field-look';

type Around = {
  label: ReactNode;
  /** What it is for, or takes. */
  help?: ReactNode;
  /** What is wrong with it. */
  problem?: string | null;
};

type Described = { id: string; describedBy: string | undefined };

function Labelled({ label, help, problem, id, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-bold">
        {label}
      </label>
      {children}
      {help ? (
        <p id={`${id}-help`} className="mt-1 text-12 text-faint">
          {help}
        </p>
      ) : null}
      <p id={`${id}-problem`} role="alert" className="mt-1 text-danger empty:mt-0">
        {problem}
      </p>
    </div>
  );
}

function useDescribed({ help }: Around): Described {
  const id = useId();
  return { id, describedBy: `${help ? `${id}-help ` : ''}${id}-problem` };
}

/** One line of text with its name above it. */
export function TextField({ label, help, problem, ...rest }: Around & ComponentProps<'input'>) {
  const { id, describedBy } = useDescribed({ label, help });
  return (
    <Labelled label={label} help={help} problem={problem ?? null} id={id}>
      <input
        id={id}
        aria-describedby={describedBy}
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
        className={classNames(fieldLook, 'h-10 w-full px-3')}
        {...rest}
      />
    </Labelled>
  );
}

/** Several lines of text with their name above them. */
export function TextArea({ label, help, problem, ...rest }: Around & ComponentProps<'textarea'>) {
  const { id, describedBy } = useDescribed({ label, help });
  return (
    <Labelled label={label} help={help} problem={problem ?? null} id={id}>
      <textarea
        id={id}
        rows={2}
        aria-describedby={describedBy}
        aria-invalid={problem ? true : undefined}
        className={classNames(fieldLook, 'field-sizing-content max-h-40 min-h-16 w-full px-3 py-2')}
        {...rest}
      />
    </Labelled>
  );
}

type ChoiceProps = Omit<ComponentProps<'select'>, 'onChange'> & { onChoose: (value: string) => void };

/** The browser's own list of choices, looking like our fields. */
export function Choice({ onChoose, className, ...rest }: ChoiceProps) {
  return (
    <select
      onChange={(event) => onChoose(event.target.value)}
      className={classNames(
        'rounded-control border border-control bg-raised px-2 text-16 sm:text-14',
        className ?? 'h-10',
      )}
      {...rest}
    />
  );
}

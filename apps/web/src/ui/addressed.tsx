interface AddressedProps {
  name: string;
  /** E-mail address. */
  address: string;
}

/** Somebody in a table: the name, and the address under it. */
export function Addressed({ name, address }: AddressedProps) {
  return (
    <>
      <bdi>{name}</bdi>
      <div>
        <bdi dir="ltr" className="muted small">
          {address}
        </bdi>
      </div>
    </>
  );
}

/** Somebody in a line, such as a checkbox's. */
export function AddressedInline({ name, address }: AddressedProps) {
  return (
    <>
      <bdi>{name}</bdi>{' '}
      <bdi dir="ltr" className="muted small">
        {address}
      </bdi>
    </>
  );
}

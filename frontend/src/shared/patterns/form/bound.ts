interface Field {
  value: unknown;
  onChange: (value: string) => void;
  onBlur: () => void;
}

/** What ties a field of Vaadin to a field of react-hook-form: its value, and what is not right about it. */
export function bound(field: Field, error: string) {
  return {
    manualValidation: true,
    value: typeof field.value === 'string' ? field.value : '',
    onValueChanged: (event: CustomEvent<{ value: string }>) => {
      if (event.detail.value !== field.value) {
        field.onChange(event.detail.value);
      }
    },
    onBlur: field.onBlur,
    invalid: error !== '',
    errorMessage: error,
  };
}

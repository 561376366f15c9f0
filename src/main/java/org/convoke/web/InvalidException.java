package org.convoke.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Input that breaks a rule, field by field: shown at the fields of a form, or answered
 * with 422 by the API. Collect with {@link #at}, then {@link #throwIfAny}.
 */
public class InvalidException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Invalid> fields = new ArrayList<>();

	/** One field and the key and arguments of what is wrong with it. */
	public record Invalid(String field, String messageKey, List<Object> arguments) {
	}

	public InvalidException() {
		super("Invalid input");
	}

	public static InvalidException of(String field, String messageKey, Object... arguments) {
		return new InvalidException().at(field, messageKey, arguments);
	}

	public InvalidException at(String field, String messageKey, Object... arguments) {
		this.fields.add(new Invalid(field, messageKey, List.of(arguments)));
		return this;
	}

	public void throwIfAny() {
		if (!this.fields.isEmpty()) {
			throw this;
		}
	}

	/** The same at fields that are parts of something with this prefix. */
	public InvalidException under(String prefix) {
		InvalidException wrong = new InvalidException();
		this.fields.forEach((each) -> wrong.at(prefix + each.field(), each.messageKey(), each.arguments().toArray()));
		return wrong;
	}

	public List<Invalid> fields() {
		return List.copyOf(this.fields);
	}

	/**
	 * Shows the errors at the fields of the form; what is no field of it stands above it.
	 */
	public void into(BindingResult form) {
		for (Invalid invalid : this.fields) {
			String[] codes = { invalid.messageKey() };
			Object[] arguments = invalid.arguments().toArray();
			form.addError(form.getFieldType(invalid.field()) != null
					? new FieldError(form.getObjectName(), invalid.field(), form.getRawFieldValue(invalid.field()),
							false, codes, arguments, invalid.messageKey())
					: new ObjectError(form.getObjectName(), codes, arguments, invalid.messageKey()));
		}
	}

}

package org.convoke.web;

import org.springframework.http.HttpStatus;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Binds forms, which are records, by their constructors alone: a request reaches nothing
 * behind, where rows may have been sorted out or maps be closed already. When a value
 * cannot be read, the form keeps everything else that was typed.
 */
class FormBinder extends ExtendedServletRequestDataBinder {

	private AbstractPropertyBindingResult kept;

	FormBinder(Object target, String name) {
		super(target, name);
		setDeclarativeBinding(true);
		setAutoGrowNestedPaths(false);
	}

	@Override
	public void construct(ValueResolver values) {
		try {
			super.construct(values);
		}
		catch (IndexOutOfBoundsException | NumberFormatException ex) {
			// Rows that no form has.
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, ex);
		}
		if (getTarget() != null && getBindingResult().hasErrors()) {
			// Spring's own result forgets the form that it made of what could be read.
			AbstractPropertyBindingResult result = new BeanPropertyBindingResult(getTarget(), getObjectName(), false,
					Integer.MAX_VALUE);
			result.initConversion(getConversionService());
			getBindingResult().getAllErrors().forEach(result::addError);
			this.kept = result;
		}
	}

	@Override
	protected AbstractPropertyBindingResult getInternalBindingResult() {
		return (this.kept != null) ? this.kept : super.getInternalBindingResult();
	}

}

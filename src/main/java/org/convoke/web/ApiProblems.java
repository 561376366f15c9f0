package org.convoke.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Answers what went wrong in a REST controller as RFC 9457 problem details. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiProblems {

	private final MessageSource messages;

	ApiProblems(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidException ex, HttpServletRequest request) {
		Language language = ReaderArguments.language(request);
		return invalid(ex.fields()
			.stream()
			.map((field) -> error(field.field(), message(language, field.messageKey(), field.arguments().toArray())))
			.toList(), language);
	}

	/** Bean validation of a request body. */
	@ExceptionHandler
	ProblemDetail invalid(BindException ex, HttpServletRequest request) {
		Language language = ReaderArguments.language(request);
		return invalid(ex.getFieldErrors()
			.stream()
			.map((field) -> error(field.getField(), this.messages.getMessage(field, language.locale())))
			.toList(), language);
	}

	@ExceptionHandler
	ProblemDetail invalid(HandlerMethodValidationException ex, HttpServletRequest request) {
		Language language = ReaderArguments.language(request);
		return invalid(ex.getParameterValidationResults()
			.stream()
			.flatMap((result) -> result.getResolvableErrors()
				.stream()
				.map((wrong) -> error(result.getMethodParameter().getParameterName(),
						this.messages.getMessage(wrong, language.locale()))))
			.toList(), language);
	}

	@ExceptionHandler
	ProblemDetail invalid(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		Language language = ReaderArguments.language(request);
		return invalid(List.of(error(ex.getName(), message(language, "web.invalid.value"))), language);
	}

	@ExceptionHandler
	ProblemDetail missing(MissingServletRequestPartException ex, HttpServletRequest request) {
		Language language = ReaderArguments.language(request);
		return invalid(List.of(error(ex.getRequestPartName(), message(language, "NotNull"))), language);
	}

	@ExceptionHandler
	ProblemDetail missing(MissingServletRequestParameterException ex, HttpServletRequest request) {
		Language language = ReaderArguments.language(request);
		return invalid(List.of(error(ex.getParameterName(), message(language, "NotNull"))), language);
	}

	/**
	 * JSON that cannot be read is malformed; JSON with a value that does not fit its
	 * field is invalid there.
	 */
	@ExceptionHandler
	ProblemDetail unreadable(HttpMessageNotReadableException ex, HttpServletRequest request) {
		Language language = ReaderArguments.language(request);
		if (ex.getCause() instanceof DatabindException databind && !databind.getPath().isEmpty()) {
			String field = databind.getPath()
				.stream()
				.map((step) -> (step.getPropertyName() != null) ? "." + step.getPropertyName()
						: "[" + step.getIndex() + "]")
				.collect(Collectors.joining());
			return invalid(List.of(error(field.replaceFirst("^\\.", ""), message(language, "web.invalid.value"))),
					language);
		}
		return Problem.of(HttpStatus.BAD_REQUEST, "malformed", message(language, "web.problem.malformed.text"),
				language, this.messages);
	}

	/**
	 * Letters in the address that are none; whether it names a language cannot be read.
	 */
	@ExceptionHandler
	ProblemDetail unreadable(InvalidParameterException ex) {
		Language language = Language.EN;
		return Problem.of(HttpStatus.BAD_REQUEST, "malformed", message(language, "web.problem.malformed.text"),
				language, this.messages);
	}

	@ExceptionHandler
	ProblemDetail unreadable(JacksonException ex, HttpServletRequest request) {
		Language language = ReaderArguments.language(request);
		return Problem.of(HttpStatus.BAD_REQUEST, "malformed", message(language, "web.problem.malformed.text"),
				language, this.messages);
	}

	@ExceptionHandler
	ProblemDetail notFound(NotFoundException ex, HttpServletRequest request) {
		return plain(HttpStatus.NOT_FOUND, "not-found", ReaderArguments.language(request));
	}

	@ExceptionHandler
	ProblemDetail conflict(ConflictException ex, HttpServletRequest request) {
		Language language = ReaderArguments.language(request);
		return Problem.of(HttpStatus.CONFLICT, ex.type(), message(language, ex.messageKey(), ex.arguments()), language,
				this.messages);
	}

	@ExceptionHandler
	ProblemDetail conflict(OptimisticLockingFailureException ex, HttpServletRequest request) {
		return plain(HttpStatus.CONFLICT, "conflict", ReaderArguments.language(request));
	}

	@ExceptionHandler
	ProblemDetail reused(IdempotencyKeyReusedException ex, HttpServletRequest request) {
		return plain(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", ReaderArguments.language(request));
	}

	@ExceptionHandler
	ProblemDetail tooLarge(MaxUploadSizeExceededException ex, HttpServletRequest request) {
		return plain(HttpStatus.CONTENT_TOO_LARGE, "too-large", ReaderArguments.language(request));
	}

	private ProblemDetail invalid(List<Map<String, String>> errors, Language language) {
		ProblemDetail problem = plain(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", language);
		problem.setProperty("errors", errors);
		return problem;
	}

	private ProblemDetail plain(HttpStatus status, String name, Language language) {
		return Problem.of(status, name, message(language, "web.problem." + name + ".text"), language, this.messages);
	}

	private static Map<String, String> error(String field, String message) {
		return Map.of("field", field, "message", message);
	}

	private String message(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, key, language.locale());
	}

}

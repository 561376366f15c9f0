package org.convoke.dev;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Matches when a property has no value, so that what the operator has configured comes
 * before what is embedded.
 */
@Target({ ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnUnset.OnUnset.class)
@interface ConditionalOnUnset {

	/** The name of the property. */
	String value();

	/** Reads the property's name from the annotation. */
	class OnUnset implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return metadata.getAnnotations()
				.stream(ConditionalOnUnset.class)
				.noneMatch(
						(unset) -> StringUtils.hasText(context.getEnvironment().getProperty(unset.getString("value"))));
		}

	}

}

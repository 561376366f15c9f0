package org.convoke.registrations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every second, on one living instance of all, for places that nobody took in time.
 */
@Configuration(proxyBeanMethods = false)
class PlaceOfferTask {

	@Bean
	RecurringTask<Void> passingPlacesOn(PlaceOffers offers) {
		return Tasks.recurring("place-offers", FixedDelay.ofSeconds(1)).execute((instance, context) -> offers.passOn());
	}

}

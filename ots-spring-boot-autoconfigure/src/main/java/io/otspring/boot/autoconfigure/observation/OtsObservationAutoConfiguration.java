/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.boot.autoconfigure.observation;

import io.micrometer.observation.ObservationRegistry;
import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.client.OTSClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * {@link AutoConfiguration Auto-configuration} for observations of the client's calls.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = OtsAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass({ OTSClient.class, ObservationRegistry.class })
@ConditionalOnBooleanProperty(name = "ots.enabled", matchIfMissing = true)
@ConditionalOnBean(ObservationRegistry.class)
public final class OtsObservationAutoConfiguration {

	@Bean
	ObservationCallObserver otsObservationCallObserver(ObservationRegistry registry,
			ObjectProvider<OtsClientObservationConvention> convention) {
		return new ObservationCallObserver("otsClient", registry, convention.getIfAvailable());
	}

}

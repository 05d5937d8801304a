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

package io.otspring.boot.autoconfigure.actuate;

import java.time.InstantSource;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.client.OTSClient;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link AutoConfiguration Auto-configuration} for the {@link OtsEndpoint}. Calls are
 * only remembered where the endpoint is exposed.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = OtsAutoConfiguration.class)
@ConditionalOnClass({ OTSClient.class, Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(OTSClient.class)
@ConditionalOnAvailableEndpoint(OtsEndpoint.class)
public final class OtsEndpointAutoConfiguration {

	@Bean
	RecentCalls otsRecentCalls() {
		return new RecentCalls(InstantSource.system());
	}

	@Bean
	@ConditionalOnMissingBean
	OtsEndpoint otsEndpoint(ConfigurableListableBeanFactory beanFactory, RecentCalls recentCalls) {
		return new OtsEndpoint(beanFactory, recentCalls);
	}

}

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

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.client.OTSClient;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.SimpleAutowireCandidateResolver;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorFallback;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link AutoConfiguration Auto-configuration} for the {@link OtsInfoContributor}, which
 * {@code management.info.ots.enabled=true} switches on.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = OtsAutoConfiguration.class)
@ConditionalOnClass({ OTSClient.class, ConditionalOnEnabledInfoContributor.class })
@ConditionalOnBean(OTSClient.class)
@ConditionalOnEnabledInfoContributor(value = "ots", fallback = InfoContributorFallback.DISABLE)
public final class OtsInfoContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	OtsInfoContributor otsInfoContributor(ConfigurableListableBeanFactory beanFactory) {
		return new OtsInfoContributor(
				SimpleAutowireCandidateResolver.resolveAutowireCandidates(beanFactory, OTSClient.class));
	}

}

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

package io.otspring.boot.autoconfigure;

import io.otspring.client.OTSClient;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * {@link AutoConfiguration Auto-configuration} for settings of clients that change while
 * the application runs, as Spring Cloud tells.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = OtsAutoConfiguration.class)
@ConditionalOnClass({ OTSClient.class, EnvironmentChangeEvent.class })
@ConditionalOnBean(OtsClientSettings.class)
public final class OtsRefreshAutoConfiguration {

	@Bean
	OtsSettingsRefresher otsSettingsRefresher(ConfigurableListableBeanFactory beans, Environment environment,
			RefreshedCallOptions refreshed) {
		return new OtsSettingsRefresher(beans, environment, refreshed);
	}

}

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

package io.otspring.boot.autoconfigure.bulk;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.client.bulk.BulkWriter;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * {@link AutoConfiguration Auto-configuration} that has the {@link BulkWriter} beans of
 * an application write what they hold when it shuts down: after the last web request and
 * before their client is closed.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = OtsAutoConfiguration.class)
@ConditionalOnClass(BulkWriter.class)
@ConditionalOnBooleanProperty(name = "ots.enabled", matchIfMissing = true)
@ConditionalOnBean(BulkWriter.class)
public final class OtsBulkWriterAutoConfiguration {

	@Bean
	BulkWriterLifecycle otsBulkWriterLifecycle(ConfigurableListableBeanFactory beanFactory) {
		return new BulkWriterLifecycle(beanFactory);
	}

}

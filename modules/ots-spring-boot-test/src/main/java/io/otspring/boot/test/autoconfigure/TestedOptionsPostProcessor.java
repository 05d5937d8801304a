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

package io.otspring.boot.test.autoconfigure;

import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.credentials.OtsCredentials;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has the last word about where clients connect to, after all customizers of the
 * application.
 */
final class TestedOptionsPostProcessor implements BeanPostProcessor {

	private final ObjectProvider<OtsConnectionDetails> details;

	TestedOptionsPostProcessor(ObjectProvider<OtsConnectionDetails> details) {
		this.details = details;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof OtsClientOptions.Builder builder) {
			this.details.ifUnique(tested -> connect(builder, tested));
		}
		return bean;
	}

	private static void connect(OtsClientOptions.Builder builder, OtsConnectionDetails tested) {
		builder.endpoint(tested.getEndpoint());
		String instance = tested.getInstance();
		if (instance != null) {
			builder.instanceName(instance);
		}
		OtsCredentials credentials = tested.getCredentials();
		if (credentials != null) {
			builder.credentials(credentials);
		}
	}

}

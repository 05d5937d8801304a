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

import io.otspring.boot.autoconfigure.OtsClientOptionsCustomizer;
import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.credentials.OtsCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;

/**
 * Has the last word about where clients connect to, after all customizers of the
 * application.
 */
final class TestedConnection implements OtsClientOptionsCustomizer, Ordered {

	private final ObjectProvider<OtsConnectionDetails> details;

	TestedConnection(ObjectProvider<OtsConnectionDetails> details) {
		this.details = details;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void customize(OtsClientOptions.Builder builder) {
		connect(builder, this.details.getIfUnique());
	}

	@Override
	public void customize(String client, OtsClientOptions.Builder builder) {
		OtsConnectionDetails primary = this.details.getIfUnique();
		connect(builder, (primary != null) ? primary.forClient(client) : null);
	}

	private static void connect(OtsClientOptions.Builder builder, @Nullable OtsConnectionDetails tested) {
		if (tested == null) {
			return;
		}
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

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

import java.util.function.Consumer;

import io.otspring.boot.autoconfigure.UnusableOtsPropertiesException.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/**
 * Connection details that are read from the properties when they are asked for. The
 * access key is not among them, so that a credentials provider of the application counts.
 */
final class PropertiesOtsConnectionDetails implements OtsConnectionDetails {

	private final OtsClientProperties properties;

	private final @Nullable SslBundles sslBundles;

	PropertiesOtsConnectionDetails(OtsClientProperties properties, @Nullable SslBundles sslBundles) {
		this.properties = properties;
		this.sslBundles = sslBundles;
	}

	@Override
	public String getEndpoint() {
		if (this.properties instanceof OtsProperties primary && primary.getEmulator().isEnabled()) {
			// The emulator would have come with connection details of its own
			throw new UnusableOtsPropertiesException(Problem.NO_EMULATOR);
		}
		String endpoint = this.properties.getEndpoint();
		if (endpoint == null || endpoint.isBlank()) {
			throw new UnusableOtsPropertiesException(Problem.NO_ENDPOINT);
		}
		return endpoint.strip();
	}

	@Override
	public @Nullable String getInstance() {
		String instance = this.properties.getInstanceName();
		return (instance != null && !instance.isBlank()) ? instance.strip() : null;
	}

	@Override
	public @Nullable SslBundle getSslBundle() {
		String bundle = this.properties.getSsl().getBundle();
		if (!StringUtils.hasText(bundle)) {
			return null;
		}
		if (this.sslBundles == null) {
			throw new NoSuchSslBundleException(bundle, "SSL bundles are not configured in this application");
		}
		return this.sslBundles.getBundle(bundle);
	}

	@Override
	public void addSslBundleUpdateHandler(Consumer<SslBundle> handler) {
		String bundle = this.properties.getSsl().getBundle();
		if (StringUtils.hasText(bundle) && this.sslBundles != null) {
			this.sslBundles.addBundleUpdateHandler(bundle, handler);
		}
	}

}

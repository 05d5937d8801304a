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

import io.otspring.boot.autoconfigure.UnusableOtsPropertiesException.Problem;
import io.otspring.client.transport.ProxySettings;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Makes the settings of the proxy that the properties describe.
 */
final class PropertiesProxy {

	private PropertiesProxy() {
	}

	/**
	 * Returns the settings, or {@code null} if there is no proxy.
	 */
	static @Nullable ProxySettings of(ProxyProperties properties) {
		if (!StringUtils.hasText(properties.getHost())) {
			return null;
		}
		if (properties.getPort() == null) {
			throw new UnusableOtsPropertiesException(Problem.UNUSABLE_PROXY, "The port of a proxy must be set");
		}
		try {
			return new ProxySettings(properties.getHost().strip(), properties.getPort(), text(properties.getUsername()),
					text(properties.getPassword()), properties.getNonProxyHosts());
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableOtsPropertiesException(Problem.UNUSABLE_PROXY, ex.getMessage());
		}
	}

	private static @Nullable String text(@Nullable String value) {
		return StringUtils.hasLength(value) ? value : null;
	}

}

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

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.otspring.boot.autoconfigure.UnusableOtsPropertiesException.Problem;
import io.otspring.client.transport.TlsSettings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslOptions;

/**
 * TLS settings of the bundle of a client, which follow its changes. They are made when
 * the bundle changes and not when a call needs them. A bundle that turns out unusable
 * after a change leaves those before in use.
 */
final class BundleTlsSettings implements Supplier<TlsSettings> {

	private static final Log logger = LogFactory.getLog(BundleTlsSettings.class);

	private final AtomicReference<@Nullable TlsSettings> current = new AtomicReference<>();

	private BundleTlsSettings() {
	}

	/**
	 * Returns the settings of a bundle, or {@code null} if there is no bundle.
	 */
	static @Nullable BundleTlsSettings of(OtsConnectionDetails connectionDetails) {
		BundleTlsSettings settings = new BundleTlsSettings();
		SslBundle bundle = connectionDetails.getSslBundle();
		if (bundle == null) {
			return null;
		}
		connectionDetails.addSslBundleUpdateHandler(settings::update);
		// Asked again, for there may have been a change that no handler heard of
		SslBundle watched = connectionDetails.getSslBundle();
		settings.start((watched != null) ? watched : bundle);
		return settings;
	}

	@Override
	public TlsSettings get() {
		return Objects.requireNonNull(this.current.get());
	}

	private void start(SslBundle bundle) {
		try {
			// Unless a handler has heard of a change, which is newer
			this.current.compareAndSet(null, settingsOf(bundle));
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableOtsPropertiesException(Problem.UNUSABLE_SSL_BUNDLE, ex.getMessage());
		}
	}

	private void update(SslBundle bundle) {
		try {
			this.current.set(settingsOf(bundle));
		}
		catch (RuntimeException ex) {
			logger.warn("The SSL bundle of a Tablestore client has changed and cannot be used; "
					+ "the certificates before the change stay in use", ex);
		}
	}

	private static TlsSettings settingsOf(SslBundle bundle) {
		SslOptions options = bundle.getOptions();
		return new TlsSettings(bundle.createSslContext(), asList(options.getEnabledProtocols()),
				asList(options.getCiphers()));
	}

	private static List<String> asList(String @Nullable [] names) {
		return (names != null) ? List.of(names) : List.of();
	}

}

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

import java.util.Optional;
import java.util.function.Supplier;

import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.transport.TlsSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * What a client is made from. There is one for the primary client and one for each
 * further one, used by the blocking and by the asynchronous client of that name.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class OtsClientSettings {

	private final OtsClientNames names;

	private final OtsClientProperties properties;

	private final OtsConnectionDetails connectionDetails;

	private final Supplier<OtsCredentialsProvider> credentialsProvider;

	private final RetryPolicy retryPolicy;

	/** One for all clients of these settings, since bundles keep who hears of changes. */
	private final SingletonSupplier<Optional<BundleTlsSettings>> tlsSettings;

	/**
	 * Creates settings.
	 * @param names the names of the client's beans
	 * @param properties the properties, those that are inherited included
	 * @param connectionDetails where the service is
	 * @param credentialsProvider finds who calls it if the details do not tell; not asked
	 * before that is needed
	 * @param retryPolicy decides about retries
	 */
	OtsClientSettings(OtsClientNames names, OtsClientProperties properties, OtsConnectionDetails connectionDetails,
			Supplier<OtsCredentialsProvider> credentialsProvider, RetryPolicy retryPolicy) {
		this.names = names;
		this.properties = properties;
		this.connectionDetails = connectionDetails;
		this.credentialsProvider = credentialsProvider;
		this.retryPolicy = retryPolicy;
		this.tlsSettings = SingletonSupplier.of(() -> Optional.ofNullable(BundleTlsSettings.of(connectionDetails)));
	}

	/**
	 * Returns the name of the blocking client's bean.
	 */
	public String clientName() {
		return this.names.client();
	}

	/**
	 * Returns the name of the asynchronous client's bean.
	 */
	public String asyncClientName() {
		return this.names.asyncClient();
	}

	/**
	 * Returns the properties, those that are inherited included.
	 */
	public OtsClientProperties properties() {
		return this.properties;
	}

	/**
	 * Returns where the service is.
	 */
	public OtsConnectionDetails connectionDetails() {
		return this.connectionDetails;
	}

	/**
	 * Returns who calls the service.
	 */
	public OtsCredentialsProvider credentialsProvider() {
		OtsCredentials credentials = this.connectionDetails.getCredentials();
		return (credentials != null) ? OtsCredentialsProvider.of(credentials) : this.credentialsProvider.get();
	}

	/**
	 * Returns what tells how connections are secured, or {@code null} if that is up to
	 * the JVM.
	 */
	@Nullable Supplier<TlsSettings> tlsSettings() {
		return this.tlsSettings.obtain().orElse(null);
	}

	/**
	 * Returns what decides about retries.
	 */
	public RetryPolicy retryPolicy() {
		return this.retryPolicy;
	}

}

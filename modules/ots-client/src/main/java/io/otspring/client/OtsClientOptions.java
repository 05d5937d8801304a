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

package io.otspring.client;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;

import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.credentials.EnvironmentCredentialsProvider;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.retry.RetryBudget;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.transport.HttpClient5Customizer;
import io.otspring.client.transport.OtsEndpoint;
import io.otspring.protocol.signature.SignatureVersion;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client. Only the endpoint has to be set, and the instance if the host
 * does not name it.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class OtsClientOptions {

	private final OtsEndpoint endpoint;

	private final String instanceName;

	private final String region;

	/** A copy that nobody else has. */
	private final Builder values;

	private OtsClientOptions(Builder values) {
		this.values = new Builder(values);
		this.endpoint = OptionChecks.endpoint(values.endpoint);
		this.instanceName = OptionChecks.instanceName(values.instanceName, this.endpoint);
		this.region = OptionChecks.region(values.region, values.signatureVersion, this.endpoint);
		OptionChecks.check(this);
	}

	/**
	 * Returns a builder with all defaults.
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Returns a builder that starts with these options.
	 */
	public Builder toBuilder() {
		return new Builder(this.values);
	}

	/**
	 * Returns where the service is.
	 */
	public OtsEndpoint endpoint() {
		return this.endpoint;
	}

	/**
	 * Returns where credentials come from. The default is the environment.
	 */
	public OtsCredentialsProvider credentialsProvider() {
		return this.values.credentialsProvider;
	}

	/**
	 * Returns the instance.
	 */
	public String instanceName() {
		return this.instanceName;
	}

	/**
	 * Returns how requests are signed. The default is V2.
	 */
	public SignatureVersion signatureVersion() {
		return this.values.signatureVersion;
	}

	/**
	 * Returns the region that V4 signatures are made for, empty if none is known.
	 */
	public String region() {
		return this.region;
	}

	/**
	 * Returns the charset of text that is handed over as bytes. The default is UTF-8.
	 */
	public Charset encoding() {
		return this.values.encoding;
	}

	/**
	 * Returns the longest silence while bytes of the answer are awaited. The default is
	 * 50 seconds.
	 */
	public Duration socketTimeout() {
		return this.values.socketTimeout;
	}

	/**
	 * Returns the longest time for a connection, TLS included. The default is 5 seconds.
	 */
	public Duration connectTimeout() {
		return this.values.connectTimeout;
	}

	/**
	 * Returns the longest time of a call, retries and pauses included. The default is 60
	 * seconds.
	 */
	public Duration callTimeout() {
		return this.values.callTimeout;
	}

	/**
	 * Returns the size of the pool of connections. The default is 50.
	 */
	public int maxConnections() {
		return this.values.maxConnections;
	}

	/**
	 * Returns the longest wait for a connection of the pool. The default is 5 seconds.
	 */
	public Duration poolAcquireTimeout() {
		return this.values.poolAcquireTimeout;
	}

	/**
	 * Returns how long an idle connection is kept. The default is 8 seconds.
	 */
	public Duration poolMaxIdleTime() {
		return this.values.poolMaxIdleTime;
	}

	/**
	 * Returns how long a connection is used. The default is 5 minutes.
	 */
	public Duration poolMaxLifeTime() {
		return this.values.poolMaxLifeTime;
	}

	/**
	 * Returns the largest body of an answer in bytes, as received and inflated. The
	 * default is 64 MiB.
	 */
	public long maxResponseSize() {
		return this.values.maxResponseSize;
	}

	/**
	 * Returns the name of the SLF4J logger. The default is {@code tablestore-client}.
	 */
	public String loggerName() {
		return this.values.loggerName;
	}

	/**
	 * Returns what decides about retries. The default is {@link RetryPolicy#defaults()}.
	 */
	public RetryPolicy retryPolicy() {
		return this.values.retryPolicy;
	}

	/**
	 * Returns the size of the budget of all retries together. The default is 500.
	 */
	public int retryBudget() {
		return this.values.retryBudget;
	}

	/**
	 * Returns whether bodies of requests are compressed. By default they are not.
	 */
	public boolean requestCompression() {
		return this.values.requestCompression;
	}

	/**
	 * Returns whether compressed answers are asked for. By default they are not.
	 */
	public boolean responseCompression() {
		return this.values.responseCompression;
	}

	/**
	 * Returns whether signature, checksum and date of answers are verified. By default
	 * they are.
	 */
	public boolean responseVerification() {
		return this.values.responseVerification;
	}

	/**
	 * Returns the clock that dates requests. The default is that of the system.
	 */
	public InstantSource clock() {
		return this.values.clock;
	}

	/**
	 * Returns keys and trust for TLS, if they are not those of the JVM.
	 */
	public Optional<SSLContext> sslContext() {
		return Optional.ofNullable(this.values.sslContext);
	}

	/**
	 * Returns the versions of TLS to use, empty for 1.2 and later.
	 */
	public List<String> sslProtocols() {
		return this.values.sslProtocols;
	}

	/**
	 * Returns the cipher suites to use, empty for all that are not weak.
	 */
	public List<String> sslCipherSuites() {
		return this.values.sslCipherSuites;
	}

	/**
	 * Returns what watches the calls.
	 */
	public List<OtsCallObserver> observers() {
		return this.values.observers;
	}

	/**
	 * Returns what changes the pool of connections before it is built.
	 */
	public List<HttpClient5Customizer> httpCustomizers() {
		return this.values.httpCustomizers;
	}

	@Override
	public String toString() {
		return "OtsClientOptions[endpoint=" + this.endpoint + ", instanceName=" + this.instanceName + "]";
	}

	/**
	 * Builds {@link OtsClientOptions}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder {

		private @Nullable String endpoint;

		private OtsCredentialsProvider credentialsProvider = new EnvironmentCredentialsProvider();

		private @Nullable String instanceName;

		private SignatureVersion signatureVersion = SignatureVersion.V2;

		private @Nullable String region;

		private Charset encoding = StandardCharsets.UTF_8;

		private Duration socketTimeout = Duration.ofSeconds(50);

		private Duration connectTimeout = Duration.ofSeconds(5);

		private Duration callTimeout = Duration.ofSeconds(60);

		private int maxConnections = 50;

		private Duration poolAcquireTimeout = Duration.ofSeconds(5);

		private Duration poolMaxIdleTime = Duration.ofSeconds(8);

		private Duration poolMaxLifeTime = Duration.ofMinutes(5);

		private long maxResponseSize = 64L * 1024 * 1024;

		private String loggerName = "tablestore-client";

		private RetryPolicy retryPolicy = RetryPolicy.defaults();

		private int retryBudget = RetryBudget.DEFAULT_CAPACITY;

		private boolean requestCompression;

		private boolean responseCompression;

		private boolean responseVerification = true;

		private InstantSource clock = InstantSource.system();

		private @Nullable SSLContext sslContext;

		private List<String> sslProtocols = List.of();

		private List<String> sslCipherSuites = List.of();

		private List<OtsCallObserver> observers = List.of();

		private List<HttpClient5Customizer> httpCustomizers = List.of();

		private Builder() {
		}

		private Builder(Builder other) {
			this.endpoint = other.endpoint;
			this.credentialsProvider = other.credentialsProvider;
			this.instanceName = other.instanceName;
			this.signatureVersion = other.signatureVersion;
			this.region = other.region;
			this.encoding = other.encoding;
			this.socketTimeout = other.socketTimeout;
			this.connectTimeout = other.connectTimeout;
			this.callTimeout = other.callTimeout;
			this.maxConnections = other.maxConnections;
			this.poolAcquireTimeout = other.poolAcquireTimeout;
			this.poolMaxIdleTime = other.poolMaxIdleTime;
			this.poolMaxLifeTime = other.poolMaxLifeTime;
			this.maxResponseSize = other.maxResponseSize;
			this.loggerName = other.loggerName;
			this.retryPolicy = other.retryPolicy;
			this.retryBudget = other.retryBudget;
			this.requestCompression = other.requestCompression;
			this.responseCompression = other.responseCompression;
			this.responseVerification = other.responseVerification;
			this.clock = other.clock;
			this.sslContext = other.sslContext;
			this.sslProtocols = other.sslProtocols;
			this.sslCipherSuites = other.sslCipherSuites;
			this.observers = other.observers;
			this.httpCustomizers = other.httpCustomizers;
		}

		/**
		 * Sets where the service is, for example
		 * {@code https://my-instance.cn-hangzhou.ots.aliyuncs.com}.
		 * @param endpoint scheme, host and an optional port
		 * @return this
		 */
		public Builder endpoint(String endpoint) {
			this.endpoint = endpoint;
			return this;
		}

		/**
		 * Sets a lasting access key.
		 * @param accessKeyId the id
		 * @param accessKeySecret the secret
		 * @return this
		 */
		public Builder credentials(String accessKeyId, String accessKeySecret) {
			return credentials(OtsCredentials.of(accessKeyId, accessKeySecret));
		}

		/**
		 * Sets an access key.
		 * @param credentials the access key
		 * @return this
		 */
		public Builder credentials(OtsCredentials credentials) {
			return credentialsProvider(OtsCredentialsProvider.of(credentials));
		}

		/**
		 * Sets where credentials come from. The default is the environment.
		 * @param credentialsProvider the provider
		 * @return this
		 */
		public Builder credentialsProvider(OtsCredentialsProvider credentialsProvider) {
			this.credentialsProvider = credentialsProvider;
			return this;
		}

		/**
		 * Sets the instance. The default is the one that the host names, if it is one of
		 * the service's.
		 * @param instanceName from 1 to 64 letters, digits, hyphens and underscores
		 * @return this
		 */
		public Builder instanceName(String instanceName) {
			this.instanceName = instanceName;
			return this;
		}

		/**
		 * Sets how requests are signed. The default is V2.
		 * @param signatureVersion the version
		 * @return this
		 */
		public Builder signatureVersion(SignatureVersion signatureVersion) {
			this.signatureVersion = signatureVersion;
			return this;
		}

		/**
		 * Sets the region that V4 signatures are made for. The default is the one that
		 * the host names, if it is one of the service's.
		 * @param region from 1 to 64 letters, digits and hyphens
		 * @return this
		 */
		public Builder region(String region) {
			this.region = region;
			return this;
		}

		/**
		 * Sets the charset of text that is handed over as bytes. It travels as UTF-8 all
		 * the same. The default is UTF-8.
		 * @param encoding the charset
		 * @return this
		 */
		public Builder encoding(Charset encoding) {
			this.encoding = encoding;
			return this;
		}

		/**
		 * Sets the longest silence while bytes of the answer are awaited, or while the
		 * service takes no bytes of the request. The default is 50 seconds.
		 * @param socketTimeout from 1 ms to 1 day
		 * @return this
		 */
		public Builder socketTimeout(Duration socketTimeout) {
			this.socketTimeout = socketTimeout;
			return this;
		}

		/**
		 * Sets the longest time for a connection, TLS included. The default is 5 seconds.
		 * @param connectTimeout from 1 ms to 1 day
		 * @return this
		 */
		public Builder connectTimeout(Duration connectTimeout) {
			this.connectTimeout = connectTimeout;
			return this;
		}

		/**
		 * Sets the longest time of a call, retries and pauses included. The default is 60
		 * seconds.
		 * @param callTimeout from 1 ms to 1 day
		 * @return this
		 */
		public Builder callTimeout(Duration callTimeout) {
			this.callTimeout = callTimeout;
			return this;
		}

		/**
		 * Sets the size of the pool of connections. The default is 50.
		 * @param maxConnections from 1 to 10,000
		 * @return this
		 */
		public Builder maxConnections(int maxConnections) {
			this.maxConnections = maxConnections;
			return this;
		}

		/**
		 * Sets the longest wait for a connection of the pool. The default is 5 seconds.
		 * @param poolAcquireTimeout from 1 ms to 1 day
		 * @return this
		 */
		public Builder poolAcquireTimeout(Duration poolAcquireTimeout) {
			this.poolAcquireTimeout = poolAcquireTimeout;
			return this;
		}

		/**
		 * Sets how long an idle connection is kept. The default is 8 seconds.
		 * @param poolMaxIdleTime from 1 ms to 1 day
		 * @return this
		 */
		public Builder poolMaxIdleTime(Duration poolMaxIdleTime) {
			this.poolMaxIdleTime = poolMaxIdleTime;
			return this;
		}

		/**
		 * Sets how long a connection is used. The default is 5 minutes.
		 * @param poolMaxLifeTime from 1 ms to 1 day
		 * @return this
		 */
		public Builder poolMaxLifeTime(Duration poolMaxLifeTime) {
			this.poolMaxLifeTime = poolMaxLifeTime;
			return this;
		}

		/**
		 * Sets the largest body of an answer in bytes, as received and inflated. The
		 * default is 64 MiB.
		 * @param maxResponseSize from 1 KiB to 1 GiB
		 * @return this
		 */
		public Builder maxResponseSize(long maxResponseSize) {
			this.maxResponseSize = maxResponseSize;
			return this;
		}

		/**
		 * Sets the name of the SLF4J logger of requests and retries (DEBUG) and of failed
		 * calls (ERROR). The default is {@code tablestore-client}.
		 * @param loggerName not blank
		 * @return this
		 */
		public Builder loggerName(String loggerName) {
			this.loggerName = loggerName;
			return this;
		}

		/**
		 * Sets what decides about retries. The default is {@link RetryPolicy#defaults()}.
		 * @param retryPolicy the policy
		 * @return this
		 */
		public Builder retryPolicy(RetryPolicy retryPolicy) {
			this.retryPolicy = retryPolicy;
			return this;
		}

		/**
		 * Sets the size of the {@linkplain RetryBudget budget} of all retries together.
		 * The default is 500.
		 * @param retryBudget from 0, which forbids every retry, to 1,000,000
		 * @return this
		 */
		public Builder retryBudget(int retryBudget) {
			this.retryBudget = retryBudget;
			return this;
		}

		/**
		 * Sets whether bodies of requests are compressed. By default they are not.
		 * @param requestCompression whether to compress
		 * @return this
		 */
		public Builder requestCompression(boolean requestCompression) {
			this.requestCompression = requestCompression;
			return this;
		}

		/**
		 * Sets whether compressed answers are asked for. By default they are not.
		 * @param responseCompression whether to ask
		 * @return this
		 */
		public Builder responseCompression(boolean responseCompression) {
			this.responseCompression = responseCompression;
			return this;
		}

		/**
		 * Sets whether signature, checksum and date of answers are verified. By default
		 * they are.
		 * @param responseVerification whether to verify
		 * @return this
		 */
		public Builder responseVerification(boolean responseVerification) {
			this.responseVerification = responseVerification;
			return this;
		}

		/**
		 * Sets the clock that dates requests. Time-outs do not depend on it. The default
		 * is that of the system.
		 * @param clock the clock
		 * @return this
		 */
		public Builder clock(InstantSource clock) {
			this.clock = clock;
			return this;
		}

		/**
		 * Sets keys and trust for TLS. The default is those of the JVM.
		 * @param sslContext keys and trust
		 * @return this
		 */
		public Builder sslContext(SSLContext sslContext) {
			this.sslContext = sslContext;
			return this;
		}

		/**
		 * Sets the versions of TLS to use. The default is 1.2 and later.
		 * @param sslProtocols {@code TLSv1.2} or later ones
		 * @return this
		 */
		public Builder sslProtocols(List<String> sslProtocols) {
			this.sslProtocols = List.copyOf(sslProtocols);
			return this;
		}

		/**
		 * Sets the cipher suites to use. The default is all that are not weak.
		 * @param sslCipherSuites their names
		 * @return this
		 */
		public Builder sslCipherSuites(List<String> sslCipherSuites) {
			this.sslCipherSuites = List.copyOf(sslCipherSuites);
			return this;
		}

		/**
		 * Adds something that watches the calls.
		 * @param observer the observer
		 * @return this
		 */
		public Builder observer(OtsCallObserver observer) {
			this.observers = with(this.observers, observer);
			return this;
		}

		/**
		 * Adds something that changes the pool of connections before it is built.
		 * @param customizer the customizer
		 * @return this
		 */
		public Builder httpCustomizer(HttpClient5Customizer customizer) {
			this.httpCustomizers = with(this.httpCustomizers, customizer);
			return this;
		}

		/**
		 * Builds the options.
		 * @return the options
		 * @throws InvalidOptionException if an option is missing or not what it must be
		 * @throws io.otspring.client.transport.InvalidEndpointException if the endpoint
		 * is not one
		 */
		public OtsClientOptions build() {
			return new OtsClientOptions(this);
		}

		private static <T> List<T> with(List<T> list, T more) {
			List<T> longer = new ArrayList<>(list);
			longer.add(more);
			return List.copyOf(longer);
		}

	}

}

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.call.WriteAuditor;
import io.otspring.client.credentials.EnvironmentCredentialsProvider;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.retry.RetryBudget;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.table.TableNameResolver;
import io.otspring.client.transport.HttpClient5Customizer;
import io.otspring.client.transport.OtsEndpoint;
import io.otspring.client.transport.ProxySettings;
import io.otspring.client.transport.TlsSettings;
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
	 * Returns what tells how connections are secured. The default is
	 * {@link TlsSettings#defaults()}.
	 */
	public Supplier<TlsSettings> tlsSettings() {
		return this.values.tlsSettings;
	}

	/**
	 * Returns the proxy, if there is one.
	 */
	public Optional<ProxySettings> proxy() {
		return Optional.ofNullable(this.values.proxy);
	}

	/**
	 * Returns what watches the calls.
	 */
	public List<OtsCallObserver> observers() {
		return this.values.observers;
	}

	/**
	 * Returns what keeps book of the calls that write.
	 */
	public List<WriteAuditor> writeAuditors() {
		return this.values.writeAuditors;
	}

	/**
	 * Returns what gives tables other names at the service, if anything does.
	 */
	public Optional<TableNameResolver> tableNameResolver() {
		return Optional.ofNullable(this.values.tableNameResolver);
	}

	/**
	 * Returns the time from which on a call is slow. By default no call is.
	 */
	public Optional<Duration> slowCallThreshold() {
		return Optional.ofNullable(this.values.slowCallThreshold);
	}

	/**
	 * Returns what is asked for the defaults of each call. By default it sets nothing.
	 */
	public Supplier<CallOptions> callDefaults() {
		return this.values.callDefaults;
	}

	/**
	 * Returns the application's part of the User-Agent, if there is one.
	 */
	public Optional<String> applicationName() {
		return Optional.ofNullable(this.values.applicationName);
	}

	/**
	 * Returns where an asynchronous client reads answers and completes its futures, if
	 * not in threads of its own.
	 */
	public Optional<Executor> completionExecutor() {
		return Optional.ofNullable(this.values.completionExecutor);
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
	public static final class Builder extends CallOptionsBuilder<Builder> {

		private @Nullable String endpoint;

		private OtsCredentialsProvider credentialsProvider = new EnvironmentCredentialsProvider();

		private @Nullable String instanceName;

		private SignatureVersion signatureVersion = SignatureVersion.V2;

		private @Nullable String region;

		private Charset encoding = StandardCharsets.UTF_8;

		private String loggerName = "tablestore-client";

		private RetryPolicy retryPolicy = RetryPolicy.defaults();

		private int retryBudget = RetryBudget.DEFAULT_CAPACITY;

		private boolean requestCompression;

		private boolean responseCompression;

		private boolean responseVerification = true;

		private InstantSource clock = InstantSource.system();

		private List<OtsCallObserver> observers = List.of();

		private @Nullable Executor completionExecutor;

		private Builder() {
		}

		private Builder(Builder other) {
			super(other);
			this.endpoint = other.endpoint;
			this.credentialsProvider = other.credentialsProvider;
			this.instanceName = other.instanceName;
			this.signatureVersion = other.signatureVersion;
			this.region = other.region;
			this.encoding = other.encoding;
			this.loggerName = other.loggerName;
			this.retryPolicy = other.retryPolicy;
			this.retryBudget = other.retryBudget;
			this.requestCompression = other.requestCompression;
			this.responseCompression = other.responseCompression;
			this.responseVerification = other.responseVerification;
			this.clock = other.clock;
			this.observers = other.observers;
			this.completionExecutor = other.completionExecutor;
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
		 * Sets the name of the SLF4J logger of requests and retries (DEBUG) and of failed
		 * calls (ERROR), slow calls (WARN). The default is {@code tablestore-client}.
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
		 * Adds something that watches the calls.
		 * @param observer the observer
		 * @return this
		 */
		public Builder observer(OtsCallObserver observer) {
			this.observers = with(this.observers, observer);
			return this;
		}

		/**
		 * Sets where an {@link OTSAsyncClient} reads answers and completes its futures,
		 * and with it what code that depends on a future runs in if it does not choose
		 * another place itself. The client leaves the executor alone when it is closed.
		 * It must not run tasks in the thread that hands them over, which may be one of
		 * I/O. Tasks that it rejects run in threads of the client.
		 * <p>
		 * The default is threads of the client, which come when all others are busy and
		 * go when they are idle. Code that blocks in one of them holds up no other call.
		 * @param completionExecutor the executor
		 * @return this
		 */
		public Builder completionExecutor(Executor completionExecutor) {
			this.completionExecutor = completionExecutor;
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

		@Override
		Builder self() {
			return this;
		}

	}

}

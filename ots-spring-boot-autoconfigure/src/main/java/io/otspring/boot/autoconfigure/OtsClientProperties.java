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

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.otspring.protocol.signature.SignatureVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.util.unit.DataSize;

/**
 * Properties of one Tablestore client. What is not set is as the client has it.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public class OtsClientProperties {

	/**
	 * Endpoint of the service, such as https://my-instance.cn-hangzhou.ots.aliyuncs.com
	 * or http(s)://host:port.
	 */
	private @Nullable String endpoint;

	/**
	 * Name of the instance. By default, the first label of the endpoint's host if the
	 * host is one of the service.
	 */
	private @Nullable String instanceName;

	/**
	 * Version of the signature of requests.
	 */
	private @Nullable SignatureVersion signatureVersion;

	/**
	 * Region that requests are signed for, used by signature version 4 only. By default,
	 * taken from the endpoint's host if the host is one of the service.
	 */
	private @Nullable String region;

	/**
	 * Charset of text that is passed as bytes. On the wire, text is UTF-8.
	 */
	private @Nullable Charset encoding;

	/**
	 * Longest silence while bytes of an answer are awaited.
	 */
	private @Nullable Duration socketTimeout;

	/**
	 * Longest time to make a connection, TLS included.
	 */
	private @Nullable Duration connectTimeout;

	/**
	 * Longest time of a call, retries and the pauses between them included.
	 */
	private @Nullable Duration callTimeout;

	/**
	 * Maximum number of connections.
	 */
	private @Nullable Integer maxConnections;

	/**
	 * Largest answer that is accepted, both as sent and as inflated.
	 */
	private @Nullable DataSize maxResponseSize;

	/**
	 * Name of the logger of requests, retries and failed calls.
	 */
	private @Nullable String loggerName;

	/**
	 * Time from which on a call is slow, which is logged as a warning. By default, no
	 * call is slow.
	 */
	private @Nullable Duration slowCallThreshold;

	/**
	 * Prefix of the names of all tables and indexes at the service. Tables without it are
	 * not seen.
	 */
	private @Nullable String tablePrefix;

	/**
	 * Name of the application in the User-Agent of requests, possibly with a slash and a
	 * version. By default, the value of 'spring.application.name' if it is fit for it.
	 */
	private @Nullable String applicationName;

	@NestedConfigurationProperty
	private CredentialsProperties credentials = new CredentialsProperties();

	private final Pool pool = new Pool();

	@NestedConfigurationProperty
	private final RetryProperties retry = new RetryProperties();

	private final Ssl ssl = new Ssl();

	@NestedConfigurationProperty
	private ProxyProperties proxy = new ProxyProperties();

	private final Compression compression = new Compression();

	private final Health health = new Health();

	public @Nullable String getEndpoint() {
		return this.endpoint;
	}

	public void setEndpoint(@Nullable String endpoint) {
		this.endpoint = endpoint;
	}

	public @Nullable String getInstanceName() {
		return this.instanceName;
	}

	public void setInstanceName(@Nullable String instanceName) {
		this.instanceName = instanceName;
	}

	public @Nullable SignatureVersion getSignatureVersion() {
		return this.signatureVersion;
	}

	public void setSignatureVersion(@Nullable SignatureVersion signatureVersion) {
		this.signatureVersion = signatureVersion;
	}

	public @Nullable String getRegion() {
		return this.region;
	}

	public void setRegion(@Nullable String region) {
		this.region = region;
	}

	public @Nullable Charset getEncoding() {
		return this.encoding;
	}

	public void setEncoding(@Nullable Charset encoding) {
		this.encoding = encoding;
	}

	public @Nullable Duration getSocketTimeout() {
		return this.socketTimeout;
	}

	public void setSocketTimeout(@Nullable Duration socketTimeout) {
		this.socketTimeout = socketTimeout;
	}

	public @Nullable Duration getConnectTimeout() {
		return this.connectTimeout;
	}

	public void setConnectTimeout(@Nullable Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
	}

	public @Nullable Duration getCallTimeout() {
		return this.callTimeout;
	}

	public void setCallTimeout(@Nullable Duration callTimeout) {
		this.callTimeout = callTimeout;
	}

	public @Nullable Integer getMaxConnections() {
		return this.maxConnections;
	}

	public void setMaxConnections(@Nullable Integer maxConnections) {
		this.maxConnections = maxConnections;
	}

	public @Nullable DataSize getMaxResponseSize() {
		return this.maxResponseSize;
	}

	public void setMaxResponseSize(@Nullable DataSize maxResponseSize) {
		this.maxResponseSize = maxResponseSize;
	}

	public @Nullable String getLoggerName() {
		return this.loggerName;
	}

	public void setLoggerName(@Nullable String loggerName) {
		this.loggerName = loggerName;
	}

	public @Nullable Duration getSlowCallThreshold() {
		return this.slowCallThreshold;
	}

	public void setSlowCallThreshold(@Nullable Duration slowCallThreshold) {
		this.slowCallThreshold = slowCallThreshold;
	}

	public @Nullable String getTablePrefix() {
		return this.tablePrefix;
	}

	public void setTablePrefix(@Nullable String tablePrefix) {
		this.tablePrefix = tablePrefix;
	}

	public @Nullable String getApplicationName() {
		return this.applicationName;
	}

	public void setApplicationName(@Nullable String applicationName) {
		this.applicationName = applicationName;
	}

	public CredentialsProperties getCredentials() {
		return this.credentials;
	}

	/**
	 * Forgets where the access key comes from.
	 */
	void clearCredentials() {
		this.credentials = new CredentialsProperties();
	}

	/**
	 * Forgets what belongs to one instance only.
	 */
	void clearInstance() {
		this.instanceName = null;
		this.region = null;
		this.health.setTables(new ArrayList<>());
	}

	public Pool getPool() {
		return this.pool;
	}

	public RetryProperties getRetry() {
		return this.retry;
	}

	public Ssl getSsl() {
		return this.ssl;
	}

	public ProxyProperties getProxy() {
		return this.proxy;
	}

	/**
	 * Forgets the proxy, so that no password goes to another one.
	 */
	void clearProxy() {
		this.proxy = new ProxyProperties();
	}

	public Compression getCompression() {
		return this.compression;
	}

	public Health getHealth() {
		return this.health;
	}

	/**
	 * The upkeep of connections.
	 *
	 * @since 0.1.0
	 */
	public static class Pool {

		/**
		 * Longest time to wait for a free connection.
		 */
		private @Nullable Duration acquireTimeout;

		/**
		 * Time after which an idle connection is not used any more.
		 */
		private @Nullable Duration maxIdleTime;

		/**
		 * Time after which a connection is not used any more.
		 */
		private @Nullable Duration maxLifeTime;

		public @Nullable Duration getAcquireTimeout() {
			return this.acquireTimeout;
		}

		public void setAcquireTimeout(@Nullable Duration acquireTimeout) {
			this.acquireTimeout = acquireTimeout;
		}

		public @Nullable Duration getMaxIdleTime() {
			return this.maxIdleTime;
		}

		public void setMaxIdleTime(@Nullable Duration maxIdleTime) {
			this.maxIdleTime = maxIdleTime;
		}

		public @Nullable Duration getMaxLifeTime() {
			return this.maxLifeTime;
		}

		public void setMaxLifeTime(@Nullable Duration maxLifeTime) {
			this.maxLifeTime = maxLifeTime;
		}

	}

	/**
	 * TLS.
	 *
	 * @since 0.1.0
	 */
	public static class Ssl {

		/**
		 * Name of the SSL bundle to connect with. By default, the trust store of the JVM
		 * is used. A bundle with 'reload-on-update' is used as it changes, without a
		 * restart.
		 */
		private @Nullable String bundle;

		public @Nullable String getBundle() {
			return this.bundle;
		}

		public void setBundle(@Nullable String bundle) {
			this.bundle = bundle;
		}

	}

	/**
	 * Compression of bodies.
	 *
	 * @since 0.1.0
	 */
	public static class Compression {

		/**
		 * Whether to compress the bodies of requests.
		 */
		private boolean request = false;

		/**
		 * Whether to ask for compressed answers.
		 */
		private boolean response = false;

		public boolean isRequest() {
			return this.request;
		}

		public void setRequest(boolean request) {
			this.request = request;
		}

		public boolean isResponse() {
			return this.response;
		}

		public void setResponse(boolean response) {
			this.response = response;
		}

	}

	/**
	 * The health indicator.
	 *
	 * @since 0.1.0
	 */
	public static class Health {

		/**
		 * Longest time of a probe.
		 */
		private Duration timeout = Duration.ofSeconds(2);

		/**
		 * How long a probe, or a call of the application, tells about the health.
		 */
		private Duration cacheTime = Duration.ofSeconds(30);

		/**
		 * Comma-separated list of tables that a probe describes. By default, a probe
		 * lists the tables of the instance.
		 */
		private List<String> tables = new ArrayList<>();

		public Duration getTimeout() {
			return this.timeout;
		}

		public void setTimeout(Duration timeout) {
			this.timeout = timeout;
		}

		public Duration getCacheTime() {
			return this.cacheTime;
		}

		public void setCacheTime(Duration cacheTime) {
			this.cacheTime = cacheTime;
		}

		public List<String> getTables() {
			return this.tables;
		}

		public void setTables(List<String> tables) {
			this.tables = tables;
		}

	}

}

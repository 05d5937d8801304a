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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.otspring.client.transport.HttpClient5Customizer;
import io.otspring.client.transport.ProxySettings;
import io.otspring.client.transport.TlsSettings;
import org.jspecify.annotations.Nullable;

/**
 * Builds the part of {@link OtsClientOptions} that is about connections and their limits
 * of time.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract sealed class ConnectionOptionsBuilder<B> permits CallOptionsBuilder {

	Duration socketTimeout = Duration.ofSeconds(50);

	Duration connectTimeout = Duration.ofSeconds(5);

	Duration callTimeout = Duration.ofSeconds(60);

	int maxConnections = 50;

	Duration poolAcquireTimeout = Duration.ofSeconds(5);

	Duration poolMaxIdleTime = Duration.ofSeconds(8);

	Duration poolMaxLifeTime = Duration.ofMinutes(5);

	long maxResponseSize = 64L * 1024 * 1024;

	Supplier<TlsSettings> tlsSettings = TlsSettings::defaults;

	@Nullable ProxySettings proxy;

	List<HttpClient5Customizer> httpCustomizers = List.of();

	ConnectionOptionsBuilder() {
	}

	ConnectionOptionsBuilder(ConnectionOptionsBuilder<?> other) {
		this.socketTimeout = other.socketTimeout;
		this.connectTimeout = other.connectTimeout;
		this.callTimeout = other.callTimeout;
		this.maxConnections = other.maxConnections;
		this.poolAcquireTimeout = other.poolAcquireTimeout;
		this.poolMaxIdleTime = other.poolMaxIdleTime;
		this.poolMaxLifeTime = other.poolMaxLifeTime;
		this.maxResponseSize = other.maxResponseSize;
		this.tlsSettings = other.tlsSettings;
		this.proxy = other.proxy;
		this.httpCustomizers = other.httpCustomizers;
	}

	/**
	 * Sets the longest silence while bytes of the answer are awaited, or while the
	 * service takes no bytes of the request. The default is 50 seconds.
	 * @param socketTimeout from 1 ms to 1 day
	 * @return this
	 */
	public B socketTimeout(Duration socketTimeout) {
		this.socketTimeout = socketTimeout;
		return self();
	}

	/**
	 * Sets the longest time for a connection, TLS included. The default is 5 seconds.
	 * @param connectTimeout from 1 ms to 1 day
	 * @return this
	 */
	public B connectTimeout(Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
		return self();
	}

	/**
	 * Sets the longest time of a call, retries and pauses included. The default is 60
	 * seconds.
	 * @param callTimeout from 1 ms to 1 day
	 * @return this
	 */
	public B callTimeout(Duration callTimeout) {
		this.callTimeout = callTimeout;
		return self();
	}

	/**
	 * Sets the size of the pool of connections. The default is 50.
	 * @param maxConnections from 1 to 10,000
	 * @return this
	 */
	public B maxConnections(int maxConnections) {
		this.maxConnections = maxConnections;
		return self();
	}

	/**
	 * Sets the longest wait for a connection of the pool. The default is 5 seconds.
	 * @param poolAcquireTimeout from 1 ms to 1 day
	 * @return this
	 */
	public B poolAcquireTimeout(Duration poolAcquireTimeout) {
		this.poolAcquireTimeout = poolAcquireTimeout;
		return self();
	}

	/**
	 * Sets how long an idle connection is kept. The default is 8 seconds.
	 * @param poolMaxIdleTime from 1 ms to 1 day
	 * @return this
	 */
	public B poolMaxIdleTime(Duration poolMaxIdleTime) {
		this.poolMaxIdleTime = poolMaxIdleTime;
		return self();
	}

	/**
	 * Sets how long a connection is used. The default is 5 minutes.
	 * @param poolMaxLifeTime from 1 ms to 1 day
	 * @return this
	 */
	public B poolMaxLifeTime(Duration poolMaxLifeTime) {
		this.poolMaxLifeTime = poolMaxLifeTime;
		return self();
	}

	/**
	 * Sets the largest body of an answer in bytes, as received and inflated. The default
	 * is 64 MiB.
	 * @param maxResponseSize from 1 KiB to 1 GiB
	 * @return this
	 */
	public B maxResponseSize(long maxResponseSize) {
		this.maxResponseSize = maxResponseSize;
		return self();
	}

	/**
	 * Sets how connections are secured. The default is {@link TlsSettings#defaults()}.
	 * @param tlsSettings keys, trust, protocols and cipher suites
	 * @return this
	 */
	public B tlsSettings(TlsSettings tlsSettings) {
		return tlsSettings(() -> tlsSettings);
	}

	/**
	 * Sets what tells how connections are secured, so that certificates can change while
	 * the client lives. It is asked before each call uses a connection, by several
	 * threads at the same time, and has to answer at once. When the answer is not equal
	 * to an earlier one, connections that were made with that one are not used again;
	 * calls that use one of them end undisturbed.
	 * @param tlsSettings tells the settings, safe for use by multiple threads
	 * @return this
	 */
	public B tlsSettings(Supplier<TlsSettings> tlsSettings) {
		this.tlsSettings = tlsSettings;
		return self();
	}

	/**
	 * Sets the proxy. The default is to connect without one, whatever the properties of
	 * the JVM say.
	 * @param proxy where the proxy is, and who asks it
	 * @return this
	 */
	public B proxy(ProxySettings proxy) {
		this.proxy = proxy;
		return self();
	}

	/**
	 * Adds something that changes the pool of connections before it is built.
	 * @param customizer the customizer
	 * @return this
	 */
	public B httpCustomizer(HttpClient5Customizer customizer) {
		this.httpCustomizers = with(this.httpCustomizers, customizer);
		return self();
	}

	abstract B self();

	static <T> List<T> with(List<T> list, T more) {
		List<T> longer = new ArrayList<>(list);
		longer.add(more);
		return List.copyOf(longer);
	}

}

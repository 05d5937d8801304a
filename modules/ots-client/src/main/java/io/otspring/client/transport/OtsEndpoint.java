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

package io.otspring.client.transport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where the service is: {@code https://{instance}.{region}.ots.aliyuncs.com}, its VPC,
 * intranet and dual-stack forms, or {@code http(s)://host[:port]}.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class OtsEndpoint {

	private static final Pattern FORM = Pattern.compile("(https?)://([a-z0-9_-]+(?:\\.[a-z0-9_-]+)*)(?::(\\d{1,5}))?/*",
			Pattern.CASE_INSENSITIVE);

	private static final List<String> SERVICE_DOMAINS = List.of(".ots.aliyuncs.com", ".vpc.tablestore.aliyuncs.com",
			".ots-internal.aliyuncs.com", ".tablestore.aliyuncs.com");

	private static final int MAX_LENGTH = 512;

	private static final int MAX_PORT = 65535;

	private final boolean secure;

	private final String host;

	private final int port;

	private final @Nullable String instance;

	private final @Nullable String region;

	private OtsEndpoint(boolean secure, String host, int port) {
		this.secure = secure;
		this.host = host;
		this.port = port;
		String[] names = instanceAndRegion(host);
		this.instance = (names.length == 2) ? names[0] : null;
		this.region = (names.length == 2) ? names[1] : null;
	}

	/**
	 * Reads an endpoint.
	 * @param endpoint the endpoint, in upper or lower case, with or without slashes at
	 * its end
	 * @return the endpoint
	 * @throws InvalidEndpointException if it is anything else
	 */
	public static OtsEndpoint parse(String endpoint) {
		Matcher matcher = FORM.matcher(endpoint);
		if (endpoint.length() > MAX_LENGTH || !matcher.matches()) {
			throw new InvalidEndpointException(endpoint,
					"http:// or https://, a host name or IPv4 address, and an optional port, without path, query or user");
		}
		boolean secure = matcher.group(1).equalsIgnoreCase("https");
		String host = matcher.group(2).toLowerCase(Locale.ROOT);
		String portText = matcher.group(3);
		int port = (portText != null) ? Integer.parseInt(portText) : (secure ? 443 : 80);
		if (port < 1 || port > MAX_PORT) {
			throw new InvalidEndpointException(endpoint, "a port from 1 to " + MAX_PORT);
		}
		return new OtsEndpoint(secure, host, port);
	}

	/**
	 * Returns whether the connection is encrypted: {@code https}.
	 */
	public boolean secure() {
		return this.secure;
	}

	/**
	 * Returns the host, in lower case.
	 */
	public String host() {
		return this.host;
	}

	/**
	 * Returns the port, which is 443 or 80 if the endpoint names none.
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Returns host and port, as error messages name the endpoint.
	 */
	public String hostAndPort() {
		return this.host + ":" + this.port;
	}

	/**
	 * Returns the instance, if the host is one of the service's.
	 */
	public Optional<String> instance() {
		return Optional.ofNullable(this.instance);
	}

	/**
	 * Returns the region, if the host is one of the service's.
	 */
	public Optional<String> region() {
		return Optional.ofNullable(this.region);
	}

	/**
	 * Returns whether the host is this machine, by its name.
	 */
	public boolean loopback() {
		return this.host.equals("localhost") || this.host.endsWith(".localhost")
				|| this.host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof OtsEndpoint that && this.secure == that.secure && this.port == that.port
				&& this.host.equals(that.host);
	}

	@Override
	public int hashCode() {
		return this.host.hashCode() + this.port;
	}

	@Override
	public String toString() {
		return (this.secure ? "https://" : "http://") + hostAndPort();
	}

	private static String[] instanceAndRegion(String host) {
		for (String domain : SERVICE_DOMAINS) {
			if (host.endsWith(domain)) {
				String[] names = host.substring(0, host.length() - domain.length()).split("\\.", -1);
				if (names.length == 2) {
					return names;
				}
			}
		}
		return new String[0];
	}

}

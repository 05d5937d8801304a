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
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy on the way to the service. A tunnel is asked for to endpoints of
 * {@code https}; requests to others are handed to the proxy itself. The host of the
 * endpoint is looked up by the proxy and not by the client. The machine itself is always
 * reached without a proxy.
 * <p>
 * Instances are immutable and safe for use by multiple threads. The password never shows
 * in {@link #toString()}.
 *
 * @param host the name or IPv4 address of the proxy
 * @param port the port, from 1 to 65535
 * @param username the name of the user, or {@code null} if the proxy asks for none
 * @param password the password, or {@code null} if the proxy asks for none
 * @param nonProxyHosts the hosts that are reached without the proxy, in upper or lower
 * case, where {@code *} stands for any characters, for example
 * {@code *.internal.example.com}
 * @since 0.1.0
 */
public record ProxySettings(String host, int port, @Nullable String username, @Nullable String password,
		List<String> nonProxyHosts) {

	private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9_-]+(\\.[a-zA-Z0-9_-]+)*");

	private static final Pattern HOST_PATTERN = Pattern.compile("[a-zA-Z0-9_.*-]+");

	private static final int MAX_PORT = 65535;

	/**
	 * Creates settings.
	 * @throws IllegalArgumentException if one of them is not what it must be
	 */
	public ProxySettings {
		nonProxyHosts = List.copyOf(nonProxyHosts);
		require(HOST.matcher(host).matches(), "host of a proxy must be a name or an IPv4 address, without a scheme");
		require(port >= 1 && port <= MAX_PORT, "port of a proxy must be from 1 to " + MAX_PORT + ", but is " + port);
		require((username == null) == (password == null), "user name and password of a proxy must be set together");
		require(username == null || (isText(username) && username.indexOf(':') < 0),
				"user name of a proxy must have neither colons nor control characters");
		require(password == null || isText(password), "password of a proxy must not have control characters");
		for (String each : nonProxyHosts) {
			require(HOST_PATTERN.matcher(each).matches(),
					"hosts without a proxy must be names or IPv4 addresses, in which * stands for any characters");
		}
	}

	/**
	 * Returns the settings of a proxy that asks for no password.
	 * @param host the name or IPv4 address of the proxy
	 * @param port the port, from 1 to 65535
	 * @return the settings
	 */
	public static ProxySettings of(String host, int port) {
		return new ProxySettings(host, port, null, null, List.of());
	}

	/**
	 * Returns these settings with another user, whose name and password are sent as Basic
	 * authentication with the first request already.
	 * @param username the name, without colons
	 * @param password the password
	 * @return the settings
	 */
	public ProxySettings withUser(String username, String password) {
		return new ProxySettings(this.host, this.port, username, password, this.nonProxyHosts);
	}

	/**
	 * Returns these settings with other hosts that are reached without the proxy.
	 * @param nonProxyHosts names and IPv4 addresses, where {@code *} stands for any
	 * characters
	 * @return the settings
	 */
	public ProxySettings withNonProxyHosts(List<String> nonProxyHosts) {
		return new ProxySettings(this.host, this.port, this.username, this.password, nonProxyHosts);
	}

	/**
	 * Returns whether an endpoint is reached through the proxy.
	 * @param endpoint the endpoint
	 * @return whether it is
	 */
	public boolean appliesTo(OtsEndpoint endpoint) {
		return !endpoint.loopback()
				&& this.nonProxyHosts.stream().noneMatch(pattern -> matches(pattern, endpoint.host()));
	}

	@Override
	public String toString() {
		return "ProxySettings[" + this.host + ":" + this.port + ", nonProxyHosts=" + this.nonProxyHosts + "]";
	}

	private static boolean matches(String pattern, String host) {
		return host.matches(pattern.toLowerCase(Locale.ROOT).replace(".", "\\.").replace("*", ".*"));
	}

	private static boolean isText(String value) {
		return !value.isEmpty() && value.chars().noneMatch(Character::isISOControl);
	}

	/**
	 * Checks a setting. No message quotes one, since a host may have a password in it
	 * that was meant for another place.
	 */
	private static void require(boolean condition, String requirement) {
		if (!condition) {
			throw new IllegalArgumentException("The " + requirement);
		}
	}

}

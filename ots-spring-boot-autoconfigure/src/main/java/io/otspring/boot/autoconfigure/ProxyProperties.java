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

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Properties of the proxy on the way to the service.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public class ProxyProperties {

	/**
	 * Name or IPv4 address of the HTTP proxy. By default, there is none, and the proxy
	 * settings of the JVM do not count.
	 */
	private @Nullable String host;

	/**
	 * Port of the proxy, required if there is a host.
	 */
	private @Nullable Integer port;

	/**
	 * Name of the user, if the proxy asks for one.
	 */
	private @Nullable String username;

	/**
	 * Password of the user, sent as Basic authentication with the first request already.
	 */
	private @Nullable String password;

	/**
	 * Comma-separated list of hosts that are reached without the proxy, in which '*'
	 * stands for any characters. The machine itself always is.
	 */
	private List<String> nonProxyHosts = new ArrayList<>();

	public @Nullable String getHost() {
		return this.host;
	}

	public void setHost(@Nullable String host) {
		this.host = host;
	}

	public @Nullable Integer getPort() {
		return this.port;
	}

	public void setPort(@Nullable Integer port) {
		this.port = port;
	}

	public @Nullable String getUsername() {
		return this.username;
	}

	public void setUsername(@Nullable String username) {
		this.username = username;
	}

	public @Nullable String getPassword() {
		return this.password;
	}

	public void setPassword(@Nullable String password) {
		this.password = password;
	}

	public List<String> getNonProxyHosts() {
		return this.nonProxyHosts;
	}

	public void setNonProxyHosts(List<String> nonProxyHosts) {
		this.nonProxyHosts = nonProxyHosts;
	}

}

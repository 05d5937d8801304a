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

package io.otspring.client.internal.httpclient5;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.otspring.client.transport.HttpHeader;
import io.otspring.client.transport.OtsEndpoint;
import io.otspring.client.transport.ProxySettings;
import io.otspring.client.transport.TransportFailure.Kind;
import io.otspring.client.transport.TransportRequest;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.RouteInfo.LayerType;
import org.apache.hc.client5.http.RouteInfo.TunnelType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * The way to the service: directly, through a tunnel of a proxy if the connection is
 * encrypted, or else by handing requests to the proxy.
 */
final class ServiceRoute {

	/** What a proxy does that puts bytes before those of the service. */
	static final String FOREIGN_BYTES = "proxy sends bytes of its own into the tunnel";

	private final OtsEndpoint endpoint;

	private final @Nullable ProxySettings proxy;

	private final HttpRoute route;

	private final String hostHeader;

	private final @Nullable String proxyAuthorization;

	private ServiceRoute(OtsEndpoint endpoint, @Nullable ProxySettings proxy) {
		this.endpoint = endpoint;
		this.proxy = proxy;
		this.route = route(endpoint, proxy);
		boolean defaultPort = endpoint.port() == (endpoint.secure() ? 443 : 80);
		this.hostHeader = defaultPort ? endpoint.host() : endpoint.hostAndPort();
		this.proxyAuthorization = (proxy != null && proxy.username() != null) ? basic(proxy) : null;
	}

	static ServiceRoute of(TransportSettings settings) {
		ProxySettings proxy = settings.proxy();
		boolean proxied = proxy != null && proxy.appliesTo(settings.endpoint());
		return new ServiceRoute(settings.endpoint(), proxied ? proxy : null);
	}

	/**
	 * Returns the way as HttpClient's pools know it.
	 */
	HttpRoute route() {
		return this.route;
	}

	/**
	 * Returns whether the proxy has to be asked for a tunnel once a connection to it is
	 * made.
	 */
	boolean tunnelled() {
		return this.route.isTunnelled();
	}

	/**
	 * Returns what a request is addressed to.
	 */
	String target(TransportRequest request) {
		return (this.proxy != null && !tunnelled()) ? this.endpoint + request.path() : request.path();
	}

	/**
	 * Adds the headers of a request to its message, and those that it needs on this way.
	 */
	void addHeaders(TransportRequest request, HttpMessage message) {
		message.addHeader("Host", this.hostHeader);
		message.addHeader("Content-Length", request.bodyLength());
		for (HttpHeader header : request.headers()) {
			message.addHeader(header.name(), header.value());
		}
		if (!tunnelled()) {
			addProxyAuthorization(message);
		}
	}

	/**
	 * Returns what a request for a tunnel is addressed to.
	 */
	String tunnelTarget() {
		return this.endpoint.hostAndPort();
	}

	void addTunnelHeaders(HttpMessage message) {
		message.addHeader("Host", tunnelTarget());
		addProxyAuthorization(message);
	}

	/**
	 * Checks the answer to a request for a tunnel.
	 */
	void requireTunnel(int status) throws RefusedAnswerException {
		if (status == HttpStatus.SC_OK) {
			return;
		}
		if (status == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
			throw authenticationRequired();
		}
		if (status >= HttpStatus.SC_SERVER_ERROR) {
			throw new RefusedAnswerException(Kind.PROXY,
					"proxy " + proxyName() + " cannot reach " + tunnelTarget() + ": it answers " + status);
		}
		throw new RefusedAnswerException(Kind.PROXY_REFUSAL,
				"proxy " + proxyName() + " does not connect to " + tunnelTarget() + ": it answers " + status);
	}

	/**
	 * Refuses an answer that only the proxy can have given: the service has not seen the
	 * request.
	 */
	void requireService(int status) throws RefusedAnswerException {
		if (this.proxy != null && status == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
			throw authenticationRequired();
		}
	}

	/**
	 * Returns the proxy for messages, or {@code null} if there is none.
	 */
	@Nullable String proxyName() {
		return (this.proxy != null) ? this.proxy.host() + ":" + this.proxy.port() : null;
	}

	private RefusedAnswerException authenticationRequired() {
		return new RefusedAnswerException(Kind.PROXY_REFUSAL,
				"proxy " + proxyName()
						+ ((this.proxyAuthorization != null)
								? " does not accept the user name and password: it answers 407"
								: " wants a user name and a password: it answers 407"));
	}

	private void addProxyAuthorization(HttpMessage message) {
		if (this.proxyAuthorization != null) {
			message.addHeader("Proxy-Authorization", this.proxyAuthorization);
		}
	}

	private static HttpRoute route(OtsEndpoint endpoint, @Nullable ProxySettings proxy) {
		HttpHost target = new HttpHost(endpoint.secure() ? "https" : "http", endpoint.host(), endpoint.port());
		if (proxy == null) {
			return new HttpRoute(target, null, endpoint.secure());
		}
		return new HttpRoute(target, null, new HttpHost("http", proxy.host(), proxy.port()), endpoint.secure(),
				endpoint.secure() ? TunnelType.TUNNELLED : TunnelType.PLAIN,
				endpoint.secure() ? LayerType.LAYERED : LayerType.PLAIN);
	}

	private static String basic(ProxySettings proxy) {
		String userAndPassword = proxy.username() + ":" + proxy.password();
		return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
	}

}

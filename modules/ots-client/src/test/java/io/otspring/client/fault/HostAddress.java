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

package io.otspring.client.fault;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;

import io.otspring.client.transport.HttpClient5Customizer;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;

/**
 * A name service that knows one address for all hosts, or none.
 *
 * @param address tells the address, or {@code null} if all hosts are unknown
 */
public record HostAddress(Supplier<InetAddress> address) implements HttpClient5Customizer {

	public static HostAddress of(InetAddress address) {
		return new HostAddress(() -> address);
	}

	public static HostAddress unknown() {
		return new HostAddress(() -> null);
	}

	@Override
	public void customize(PoolingHttpClientConnectionManagerBuilder builder) {
		builder.setDnsResolver(resolver());
	}

	@Override
	public void customize(PoolingAsyncClientConnectionManagerBuilder builder) {
		builder.setDnsResolver(resolver());
	}

	private DnsResolver resolver() {
		return new SystemDefaultDnsResolver() {
			@Override
			public InetAddress[] resolve(String host) throws UnknownHostException {
				InetAddress found = HostAddress.this.address.get();
				if (found == null) {
					throw new UnknownHostException(host);
				}
				return new InetAddress[] { found };
			}
		};
	}

}

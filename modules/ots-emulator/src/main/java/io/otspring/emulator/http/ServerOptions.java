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

package io.otspring.emulator.http;

import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * What a server is told.
 *
 * @param address the address to listen on, with port 0 for any free one
 * @param keys the access keys that it knows
 * @param instances the names of the instances that it knows
 * @param clock the time
 * @param tls what encrypted connections are made from, {@code null} for plain ones
 * @since 0.1.0
 */
public record ServerOptions(InetSocketAddress address, List<AccessKey> keys, Set<String> instances, InstantSource clock,
		@Nullable SSLContext tls) {

	public ServerOptions {
		keys = List.copyOf(keys);
		instances = Set.copyOf(instances);
	}

	boolean isLoopback() {
		return this.address.getAddress().isLoopbackAddress();
	}

}

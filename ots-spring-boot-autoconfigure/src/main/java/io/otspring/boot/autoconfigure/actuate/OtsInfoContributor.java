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

package io.otspring.boot.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * {@link InfoContributor} that tells the version of the client library, and where the
 * clients call.
 *
 * @since 0.1.0
 */
public class OtsInfoContributor implements InfoContributor {

	private final Map<String, OTSClient> clients;

	/**
	 * Creates a contributor.
	 * @param clients the clients by the names of their beans
	 */
	public OtsInfoContributor(Map<String, OTSClient> clients) {
		this.clients = new TreeMap<>(clients);
	}

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, Object> details = new LinkedHashMap<>();
		String version = OTSClient.class.getPackage().getImplementationVersion();
		if (version != null) {
			details.put("version", version);
		}
		Map<String, Object> byName = new LinkedHashMap<>();
		this.clients.forEach((name, client) -> client.options().ifPresent(options -> byName.put(name, where(options))));
		details.put("clients", byName);
		builder.withDetail("ots", details);
	}

	private static Map<String, Object> where(OtsClientOptions options) {
		return Map.of("endpoint", options.endpoint().host(), "instance", options.instanceName());
	}

}

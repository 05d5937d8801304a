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

package io.otspring.emulator.administration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

import io.otspring.emulator.OtsEmulator;

/**
 * Shows the access key of an emulator and asks for something.
 */
final class AdministrationClient {

	private AdministrationClient() {
	}

	static HttpResponse<String> call(OtsEmulator emulator, String method, String path, String body)
			throws IOException, InterruptedException {
		String key = emulator.accessKeyId() + ":" + emulator.accessKeySecret();
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(emulator.endpoint() + "/_emulator/" + path))
				.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(key.getBytes()))
				.method(method, HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
	}

}

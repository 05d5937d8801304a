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

package io.otspring.client.internal.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.transport.HttpHeader;
import io.otspring.client.transport.TransportRequest;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.signature.CanonicalHeaders;
import io.otspring.protocol.signature.SignatureVersion;
import io.otspring.protocol.signature.SigningKey;

/**
 * Gives each attempt its headers and its signature. All attempts of a call share the
 * trace id; date and credentials are those of the moment.
 */
final class RequestSigner {

	private final PipelineSettings settings;

	private final ServiceClock clock;

	private final SigningKeys keys;

	RequestSigner(PipelineSettings settings, ServiceClock clock) {
		this.settings = settings;
		this.clock = clock;
		this.keys = new SigningKeys(settings.signatureVersion(), settings.region());
	}

	SignedRequest sign(Call call, EncodedRequest request, OtsCredentials credentials) {
		Instant now = this.clock.now();
		SigningKeys.DailyKey key = this.keys.keyFor(credentials, now);
		Headers headers = new Headers();
		headers.add(OtsHeaders.ACCESS_KEY_ID, credentials.accessKeyId());
		headers.add(OtsHeaders.API_VERSION, OtsHeaders.API_VERSION_VALUE);
		headers.add(OtsHeaders.CONTENT_MD5, request.md5());
		headers.add(OtsHeaders.DATE, OtsDate.formatMillis(now));
		headers.add(OtsHeaders.INSTANCE_NAME, this.settings.instance());
		headers.add(OtsHeaders.TRACE_ID, call.traceId());
		credentials.stsToken().ifPresent(token -> headers.add(OtsHeaders.STS_TOKEN, token));
		call.options()
			.requestPriority()
			.ifPresent(priority -> headers.add(OtsHeaders.REQUEST_PRIORITY, Integer.toString(priority.value())));
		call.options().requestTag().ifPresent(tag -> headers.add(OtsHeaders.REQUEST_TAG, tag));
		addCompression(headers, request);
		if (key.key().version() == SignatureVersion.V4) {
			headers.add(OtsHeaders.SIGN_DATE, SigningKey.formatSignDate(key.day()));
			headers.add(OtsHeaders.SIGN_REGION, this.settings.region());
		}
		headers.list.add(
				new HttpHeader(key.key().version().header(), key.key().signRequest(request.path(), headers.canonical)));
		headers.list.add(new HttpHeader("User-Agent", this.settings.userAgent()));
		TransportRequest wire = new TransportRequest(request.path(), headers.list, request.bytes(), request.length(),
				call.socketTimeout(), call.deadline(), call.usage().exchangeListener());
		return new SignedRequest(wire, credentials, key.key());
	}

	private void addCompression(Headers headers, EncodedRequest request) {
		if (request.compressed()) {
			headers.add(OtsHeaders.REQUEST_COMPRESS_TYPE, OtsHeaders.DEFLATE);
			headers.add(OtsHeaders.REQUEST_COMPRESS_SIZE, Integer.toString(request.rawLength()));
		}
		if (this.settings.compressResponses()) {
			headers.add(OtsHeaders.RESPONSE_COMPRESS_TYPE, OtsHeaders.DEFLATE);
		}
	}

	/**
	 * The headers in both forms that are needed: as they are sent and as they are signed.
	 */
	private static final class Headers {

		private final List<HttpHeader> list = new ArrayList<>(16);

		private final CanonicalHeaders canonical = new CanonicalHeaders();

		void add(String name, String value) {
			this.list.add(new HttpHeader(name, value));
			this.canonical.add(name, value);
		}

	}

}

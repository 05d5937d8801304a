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
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.otspring.client.credentials.OtsCredentials;
import io.otspring.protocol.signature.SignatureVersion;
import io.otspring.protocol.signature.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs now. It is kept as long as neither the credentials nor, for V4, the
 * day changes. Credentials, day and key are published as one object, so that no request
 * mixes those of different generations.
 */
final class SigningKeys {

	private final SignatureVersion version;

	private final String region;

	private volatile @Nullable DailyKey current;

	SigningKeys(SignatureVersion version, String region) {
		this.version = version;
		this.region = region;
	}

	DailyKey keyFor(OtsCredentials credentials, Instant now) {
		LocalDate day = (this.version == SignatureVersion.V4) ? LocalDate.ofInstant(now, ZoneOffset.UTC)
				: LocalDate.EPOCH;
		DailyKey key = this.current;
		if (key == null || !key.day().equals(day) || !key.credentials().equals(credentials)) {
			key = new DailyKey(credentials, day, derive(credentials, day));
			this.current = key;
		}
		return key;
	}

	private SigningKey derive(OtsCredentials credentials, LocalDate day) {
		return switch (this.version) {
			case V2 -> SigningKey.v2(credentials.accessKeySecret());
			case V4 -> SigningKey.v4(credentials.accessKeySecret(), day, this.region);
		};
	}

	/**
	 * A key with what it was made of.
	 *
	 * @param credentials the credentials
	 * @param day the day, which only counts for V4
	 * @param key the key
	 */
	record DailyKey(OtsCredentials credentials, LocalDate day, SigningKey key) {

	}

}

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

package io.otspring.samples.stsrotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.otspring.emulator.OtsEmulator;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stands in for whatever replaces a mounted secret: writes one temporary access key after
 * the other into the file that the client reads.
 */
@Component
@ConditionalOnBooleanProperty("ots.emulator.enabled")
class TemporaryKeys implements InitializingBean {

	private static final int KEYS = 4;

	private static final Duration LIFETIME = Duration.ofMinutes(15);

	private final List<Key> keys = IntStream.rangeClosed(1, KEYS)
		.mapToObj(number -> new Key("STS.sample-key" + number, UUID.randomUUID().toString()))
		.toList();

	private final Path file;

	private int issued;

	TemporaryKeys(@Value("${ots.credentials.file.path}") Path file) {
		this.file = file;
	}

	/**
	 * Lets an emulator accept the keys. It takes any token for valid.
	 */
	void addTo(OtsEmulator.Builder emulator) {
		this.keys.forEach(key -> emulator.addAccessKey(key.id(), key.secret()));
	}

	@Override
	public void afterPropertiesSet() throws IOException {
		Files.createDirectories(this.file.toAbsolutePath().resolve("..").normalize());
		replace();
	}

	/**
	 * Replaces the file as a whole, so that nobody reads half of it.
	 */
	@Scheduled(initialDelayString = "${sample.rotate-every}", fixedRateString = "${sample.rotate-every}")
	void replace() throws IOException {
		Key key = this.keys.get(this.issued++ % KEYS);
		Path next = this.file.resolveSibling("next-" + this.file.getFileName());
		Files.writeString(next, """
				{
					"AccessKeyId": "%s",
					"AccessKeySecret": "%s",
					"SecurityToken": "token-%d",
					"Expiration": "%s"
				}
				""".formatted(key.id(), key.secret(), this.issued,
				Instant.now().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS)));
		Files.move(next, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * An access key.
	 *
	 * @param id the id
	 * @param secret the secret
	 */
	private record Key(String id, String secret) {

	}

}

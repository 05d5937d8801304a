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

import java.util.function.Consumer;

import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * Where the service is, and who calls it. A bean of this type takes the place of the
 * properties that say so.
 *
 * @since 0.1.0
 */
public interface OtsConnectionDetails extends ConnectionDetails {

	/**
	 * Returns the endpoint of the service.
	 * @return the endpoint, for example
	 * {@code https://my-instance.cn-hangzhou.ots.aliyuncs.com}
	 */
	String getEndpoint();

	/**
	 * Returns the name of the instance.
	 * @return the name, or {@code null} if the host of the endpoint tells it
	 */
	default @Nullable String getInstance() {
		return null;
	}

	/**
	 * Returns the access key that goes with the endpoint. It is used instead of any
	 * {@link OtsCredentialsProvider}.
	 * @return the access key, or {@code null} to ask the provider
	 */
	default @Nullable OtsCredentials getCredentials() {
		return null;
	}

	/**
	 * Returns what to connect with if the endpoint is an {@code https} one.
	 * @return the bundle, or {@code null} for the trust store of the JVM
	 */
	default @Nullable SslBundle getSslBundle() {
		return null;
	}

	/**
	 * Adds something that hears of each change of the bundle, so that the certificates of
	 * a client change without a restart. By default, a bundle never changes.
	 * @param handler hears of the bundle as it is after a change, in any thread
	 */
	default void addSslBundleUpdateHandler(Consumer<SslBundle> handler) {
	}

	/**
	 * Returns the details of a further client, if what has these details has some for it,
	 * too.
	 * @param name the name of the client below {@code ots.clients}
	 * @return the details, or {@code null} if the properties of that client count
	 */
	default @Nullable OtsConnectionDetails forClient(String name) {
		return null;
	}

}

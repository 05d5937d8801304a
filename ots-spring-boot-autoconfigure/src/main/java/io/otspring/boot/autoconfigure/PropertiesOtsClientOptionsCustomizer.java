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

import java.util.List;

import io.otspring.client.OtsClientOptions;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.transport.TlsSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.core.Ordered;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Applies the connection details, the credentials, the retry policy and the properties.
 */
final class PropertiesOtsClientOptionsCustomizer implements OtsClientOptionsCustomizer, Ordered {

	private final OtsConnectionDetails connectionDetails;

	private final ObjectProvider<OtsCredentialsProvider> credentialsProvider;

	private final RetryPolicy retryPolicy;

	private final OtsProperties properties;

	PropertiesOtsClientOptionsCustomizer(OtsConnectionDetails connectionDetails,
			ObjectProvider<OtsCredentialsProvider> credentialsProvider, RetryPolicy retryPolicy,
			OtsProperties properties) {
		this.connectionDetails = connectionDetails;
		this.credentialsProvider = credentialsProvider;
		this.retryPolicy = retryPolicy;
		this.properties = properties;
	}

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public void customize(OtsClientOptions.Builder builder) {
		PropertyMapper map = PropertyMapper.get();
		builder.endpoint(this.connectionDetails.getEndpoint());
		map.from(this.connectionDetails::getInstance).to(builder::instanceName);
		OtsCredentials credentials = this.connectionDetails.getCredentials();
		builder.credentialsProvider(
				(credentials != null) ? OtsCredentialsProvider.of(credentials) : this.credentialsProvider.getObject());
		map.from(this.connectionDetails::getSslBundle).to(bundle -> applySslBundle(bundle, builder));
		builder.retryPolicy(this.retryPolicy);
		applyProperties(map, builder);
	}

	private void applyProperties(PropertyMapper map, OtsClientOptions.Builder builder) {
		OtsProperties source = this.properties;
		map.from(source::getSignatureVersion).to(builder::signatureVersion);
		map.from(source::getRegion).when(StringUtils::hasText).to(builder::region);
		map.from(source::getEncoding).to(builder::encoding);
		map.from(source::getSocketTimeout).to(builder::socketTimeout);
		map.from(source::getConnectTimeout).to(builder::connectTimeout);
		map.from(source::getCallTimeout).to(builder::callTimeout);
		map.from(source::getMaxConnections).to(builder::maxConnections);
		map.from(source::getMaxResponseSize).as(DataSize::toBytes).to(builder::maxResponseSize);
		map.from(source::getLoggerName).when(StringUtils::hasText).to(builder::loggerName);
		OtsProperties.Pool pool = source.getPool();
		map.from(pool::getAcquireTimeout).to(builder::poolAcquireTimeout);
		map.from(pool::getMaxIdleTime).to(builder::poolMaxIdleTime);
		map.from(pool::getMaxLifeTime).to(builder::poolMaxLifeTime);
		map.from(source.getRetry()::getBudget).to(builder::retryBudget);
		map.from(source.getCompression()::isRequest).to(builder::requestCompression);
		map.from(source.getCompression()::isResponse).to(builder::responseCompression);
	}

	private static void applySslBundle(SslBundle bundle, OtsClientOptions.Builder builder) {
		builder.tlsSettings(new TlsSettings(bundle.createSslContext(),
				asList(bundle.getOptions().getEnabledProtocols()), asList(bundle.getOptions().getCiphers())));
	}

	private static List<String> asList(String @Nullable [] names) {
		return (names != null) ? List.of(names) : List.of();
	}

}

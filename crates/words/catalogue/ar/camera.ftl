### الكاميرا.

camera-live = بث الكاميرا المباشر
camera-which = الكاميرا
camera-numbered = الكاميرا { NUMBER($number) }
camera-use = استخدام الكاميرا
camera-take = التقاط صورة
camera-stop = إيقاف الكاميرا
camera-picture = صورة من الكاميرا
camera-starting = جارٍ تشغيل الكاميرا…
camera-asks = يسأل المتصفح هل يُسمح لهذه الصفحة باستخدام الكاميرا. أجب عن السؤال، ويظهر عادةً بجانب شريط العنوان.
camera-no-frame-yet = الكاميرا تعمل؛ في انتظار صورتها الأولى…
